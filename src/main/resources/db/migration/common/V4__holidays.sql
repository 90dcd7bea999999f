-- What the State Council announces for a year: days off, and days worked instead.
create table calendar_year (
    "year"  integer primary key
);

create table calendar_day (
    "day"    date        primary key,
    working  boolean     not null,
    name     varchar(60) not null
);
