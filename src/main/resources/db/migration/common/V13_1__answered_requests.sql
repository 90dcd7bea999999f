-- What a client asked for under a key of its own, and what it was answered: asked again, it is answered the same.
create table answered_request (
    person_id    bigint      not null references person (id),
    door         varchar(60) not null,
    request_key  varchar(64) not null,
    fingerprint  varchar(64) not null,
    result       varchar(200),
    asked_at     timestamp(6) with time zone not null,
    primary key (person_id, door, request_key)
);
create index answered_request_by_age on answered_request (asked_at);
