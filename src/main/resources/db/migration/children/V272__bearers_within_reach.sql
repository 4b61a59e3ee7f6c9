-- Most ask within a commune, with or without a year: its scopes come first.
drop index children.name_link_of_name;
create index name_link_of_name on children.name_link (name, bearer, scope, birth_year);
