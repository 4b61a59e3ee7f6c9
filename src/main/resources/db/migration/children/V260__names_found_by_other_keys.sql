-- Keys are computed otherwise now: as vn.mangnon.linkage.names.SearchKeys does. The application gives
-- them anew to all names before it takes the first request (children.search.KeysLoad).
create policy keeps on children.name_entry to current_user using (true) with check (true);
update children.name_entry set keys = '{}';
create index name_entry_without_keys on children.name_entry (id) where keys = '{}';

-- names_with asks for the right and then looks into the index as the tables' owner. The rule above
-- lets it: under any other one the overlap of two lists, which might tell what it saw, may not use
-- an index.

-- By name, and those of a year or of a commune at once.
drop index children.name_link_of_name;
create index name_link_of_name on children.name_link (name, bearer, birth_year, scope);
-- The children of a commune and a year, some hundreds, are all compared.
create index name_link_by_cohort on children.name_link (scope, birth_year) where bearer = 'CHILD';
