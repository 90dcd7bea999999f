create function journal_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'journal_entry: rows are only ever added';
end $$;

create trigger journal_entry_append_only
    before update or delete or truncate on journal_entry
    for each statement execute function journal_entry_is_append_only();
