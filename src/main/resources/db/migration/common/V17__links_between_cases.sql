-- Who follows a case, and what came back after one: looked up from the original, and whenever a case is removed.
create index rectification_case_by_original on rectification_case (duplicate_of_id);
create index rectification_case_by_relapsed on rectification_case (relapse_of_id);
