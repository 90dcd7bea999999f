-- Failed sign-ins, by what they are counted for: the hash of a name (whether anybody has it or not), a known browser,
-- an address. A few minutes' worth: what has expired is removed.
create table sign_in_failure (
    counted_for   varchar(80) primary key,
    failures      integer not null,
    last_at       timestamp(6) with time zone not null,
    locked_until  timestamp(6) with time zone
);
create index sign_in_failure_by_time on sign_in_failure (last_at);

-- Browsers in which a person has signed in before: a lock that others have brought about does not keep them out.
create table known_browser (
    token_hash  varchar(64) primary key,
    person_id   bigint not null references person (id),
    seen_at     timestamp(6) with time zone not null
);
create index known_browser_by_person on known_browser (person_id, seen_at);
