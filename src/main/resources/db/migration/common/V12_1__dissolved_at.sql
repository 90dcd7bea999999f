-- When it was done, beside the day it counts from: what began for the unit at that very moment is looked for a while.
alter table org_unit add column dissolved_at timestamp(6) with time zone;
