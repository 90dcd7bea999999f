-- A city sets its own categories: one out of use is not offered any more, requests that have it keep it.
alter table funding_category add column active boolean not null default true;
alter table funding_category add column version integer not null default 0;
