-- What the leader's figures need to know of an order and cannot be worked out later: whether the unit's feedback ever came
-- after a limit (a rework begins a new one), and how much of its last limit it used, in hundredths of what it counts in.
alter table rectification_order add column was_overdue boolean default false not null;
alter table rectification_order add column limit_used integer;
update rectification_order set was_overdue = true where overdue or fed_back_at >= due_at;

-- The figures of a period read what was reported and what was closed within it, and nothing else.
create index rectification_case_by_report on rectification_case (reported_at);
create index rectification_case_by_closing on rectification_case (closed_at);

-- The auditor reads the journal across cases, latest first: of a time, of a person, of a kind.
create index journal_entry_by_time on journal_entry (occurred_at, id);
create index journal_entry_by_actor on journal_entry (actor_id, occurred_at, id);
create index journal_entry_by_action on journal_entry (action, occurred_at, id);

-- A unit's week: what is open for it until Sunday, whoever of its people has taken it.
create index work_item_of_unit on work_item (unit_id, state, due_at);
