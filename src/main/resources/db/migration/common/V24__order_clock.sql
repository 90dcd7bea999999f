-- An order's clock: what is left of the limit and since when that runs down, in microseconds of the kind of time that
-- the limit counts. Where the clock was begun before this is kept, both stay empty and show by where the limit ends.
alter table rectification_order add column limit_granted bigint;
alter table rectification_order add column limit_left bigint;
alter table rectification_order add column runs_since timestamp(6) with time zone;
update rectification_order set limit_left = left_when_paused * 1000 where left_when_paused is not null;
update rectification_order set runs_since = limit_from where left_when_paused is null;
update rectification_order
   set runs_since = (select c.suspended_until from rectification_case c where c.id = rectification_order.case_id)
 where left_when_paused is null
   and exists (select 1 from rectification_case c
                where c.current_order_id = rectification_order.id
                  and c.suspended_until > rectification_order.limit_from
                  and c.suspended_until <= rectification_order.due_at);
alter table rectification_order drop column left_when_paused;

-- The limit as it was dispatched, which a rework leaves as it is.
alter table rectification_order add column dispatched_amount integer;
alter table rectification_order add column dispatched_unit varchar(20);
update rectification_order set dispatched_amount = limit_amount, dispatched_unit = limit_unit;
alter table rectification_order alter column dispatched_amount set not null;
alter table rectification_order alter column dispatched_unit set not null;

-- When a suspension came to its end; the case tells only of one that holds.
alter table deadline_request add column ended_at timestamp(6) with time zone;
update deadline_request set ended_at = until
 where kind = 'SUSPENSION' and state = 'APPROVED'
   and (until <= current_timestamp
        or not exists (select 1 from rectification_case c
                        where c.id = deadline_request.case_id
                          and c.current_order_id = deadline_request.order_id
                          and c.state = 'RECTIFYING'));
update rectification_case set suspended_until = null
 where suspended_until <= current_timestamp or state <> 'RECTIFYING';
