-- What holds while a change of scope is decided, objected to or refused: the grant that money was committed to.
alter table funding_request add column granted_in_force numeric(15, 2) check (granted_in_force > 0);
alter table funding_request add column conditions_in_force varchar(1000);
update funding_request set granted_in_force = granted, conditions_in_force = conditions
    where start_by is not null or started_at is not null;

-- What is paid already cannot be granted away any more.
alter table agenda_item add column least_amount numeric(15, 2) check (least_amount >= 0 and least_amount <= amount);
