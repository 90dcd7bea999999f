-- A ledger on its way into a file: written in the background, row by row, into pieces that any node can hand out.
create table ledger_export (
    id           uuid primary key,
    person_id    bigint        not null references person (id),
    format       varchar(10)   not null check (format in ('XLSX', 'CSV')),
    language     varchar(10)   not null,
    base_url     varchar(300)  not null,
    filter       varchar(2000) not null,
    state        varchar(10)   not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    attempts     integer       not null default 0,
    rows_done    bigint        not null default 0,
    rows_all     bigint,
    bytes_done   bigint        not null default 0,
    asked_at     timestamp(6) with time zone not null,
    begun_at     timestamp(6) with time zone,
    seen_at      timestamp(6) with time zone not null,
    ended_at     timestamp(6) with time zone
);
create index ledger_export_by_person on ledger_export (person_id, asked_at desc);
create index ledger_export_by_state on ledger_export (state, seen_at);

create table ledger_export_piece (
    export_id  uuid     not null references ledger_export (id) on delete cascade,
    place      integer  not null,
    bytes      ${bytes} not null,
    primary key (export_id, place)
);
