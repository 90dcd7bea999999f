-- What was answered is kept whole, for whoever got no answer and asks again under the same key.
alter table answered_request alter column result set data type text;
alter table answered_request alter column door set data type varchar(120);
