-- A common name has thousands of bearers; their rows lie anywhere in a large table.
drop index children.name_link_of_name;
create index name_link_of_name
  on children.name_link (name, bearer, scope, birth_year) include (child);
