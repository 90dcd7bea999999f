-- What the sample of cases that are looked at again is drawn with: this installation's own, so that nobody can tell from a
-- case's number whether it will be.
create table second_look_secret (
    secret varchar(36) not null
);
insert into second_look_secret (secret) values (cast(${uuid} as varchar(36)));
