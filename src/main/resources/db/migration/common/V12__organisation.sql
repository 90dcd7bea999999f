-- The tree changes while people work in it: what is dissolved stays below its successor, where its history is still found.
alter table org_unit add column dissolved_on date;
alter table org_unit add column successor_id bigint references org_unit (id);
alter table org_unit add column version integer default 0 not null;
alter table org_unit add constraint org_unit_succeeded check ((dissolved_on is null) = (successor_id is null));
create index org_unit_by_parent on org_unit (parent_id, code);

alter table grid add column dissolved_on date;
alter table grid add column successor_id bigint references grid (id);
alter table grid add column version integer default 0 not null;
alter table grid add constraint grid_succeeded check ((dissolved_on is null) = (successor_id is null));
create index grid_by_community on grid (community_id, code);
create index grid_by_parent on grid (parent_id);
create index grid_by_leader on grid (leader_id);
create index grid_by_patroller on grid (patroller_id);

alter table person add column left_on date;
alter table person add column must_change_password boolean default false not null;
alter table person add column version integer default 0 not null;
create index person_by_name on person (name);

-- 包联单位: which bureau stands by which community with people and money.
create table unit_pairing (
    unit_id       bigint not null references org_unit (id),
    community_id  bigint not null references org_unit (id),
    primary key (unit_id, community_id)
);
create index unit_pairing_by_community on unit_pairing (community_id);

-- Locked by whoever changes the organisation: such changes are rare, and one after the other they cannot contradict.
create table directory_lock (
    id  integer primary key
);
insert into directory_lock (id) values (1);
