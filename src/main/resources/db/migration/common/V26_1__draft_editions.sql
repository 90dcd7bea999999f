-- How often a draft was written, and when last: two who write at once see each other.
alter table funding_request add column edition integer default 0 not null;
alter table funding_request add column written_at timestamp(6) with time zone;
