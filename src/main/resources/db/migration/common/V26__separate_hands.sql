-- Everybody who wrote, submitted or reported on a request: none of them reviews, decides, pays or accepts it.
create table funding_asker (
    request_id  bigint not null references funding_request (id),
    person_id   bigint not null references person (id),
    primary key (request_id, person_id)
);
insert into funding_asker (request_id, person_id)
    select id, applicant_id from funding_request where applicant_id is not null
    union
    select id, completed_by from funding_request where completed_by is not null
    union
    select request_id, reported_by from funding_progress
    union
    select r.id, j.actor_id
    from funding_request r join journal_entry j on j.subject = r.number join person p on p.id = j.actor_id
    where j.actor_role = 'COMMUNITY_CLERK'
        and j.action in ('draftRequest', 'addPaper', 'submitRequest', 'startWork', 'changeScope', 'completeWork');

-- Which rule sent it to whoever decides: as it stood when the money was set aside, whatever is published since.
alter table funding_request add column route_rule varchar(60);
alter table funding_request add column route_major boolean default false not null;
update funding_request set
    route_rule = (select d.rule from funding_decision d where d.id =
        (select max(l.id) from funding_decision l where l.request_id = funding_request.id)),
    route_major = coalesce((select d.major from funding_decision d where d.id =
        (select max(l.id) from funding_decision l where l.request_id = funding_request.id)), false);

-- What residents had said to what holds while a change of scope is decided, objected to or refused.
alter table funding_request add column consent_class_in_force varchar(20);
alter table funding_request add column households_all_in_force integer;
alter table funding_request add column households_asked_in_force integer;
alter table funding_request add column households_agreed_in_force integer;
alter table funding_request add column area_all_in_force numeric(12, 2);
alter table funding_request add column area_asked_in_force numeric(12, 2);
alter table funding_request add column area_agreed_in_force numeric(12, 2);
alter table funding_request add column consent_rule_in_force varchar(60);
update funding_request set
    consent_class_in_force = consent_class,
    households_all_in_force = households_all,
    households_asked_in_force = households_asked,
    households_agreed_in_force = households_agreed,
    area_all_in_force = area_all,
    area_asked_in_force = area_asked,
    area_agreed_in_force = area_agreed,
    consent_rule_in_force = consent_rule
    where granted_in_force is not null;

-- What was asked for stands beside what the appraisal left of it.
alter table funding_decision add column ceiling numeric(15, 2) check (ceiling > 0);
update funding_decision set ceiling = asked, asked = (select r.asked from funding_request r where r.id = request_id)
    where exists (select 1 from funding_request r
        where r.id = request_id and r.ceiling = funding_decision.asked and r.asked > funding_decision.asked);

-- A voucher pays once: its number is the paying unit's, within a year. Where one was entered twice, the first counts.
alter table funding_instalment add column voucher_unit bigint references org_unit (id);
alter table funding_instalment add column voucher_year integer;
update funding_instalment set
    voucher_unit = (select r.granting_unit_id from funding_request r where r.id = request_id),
    voucher_year = extract(year from paid_at)
    where id in (select min(i.id)
        from funding_instalment i join funding_request r on r.id = i.request_id
        where i.state = 'PAID'
        group by r.granting_unit_id, extract(year from i.paid_at), i.voucher);
alter table funding_instalment add constraint funding_voucher_once unique (voucher_unit, voucher_year, voucher);
