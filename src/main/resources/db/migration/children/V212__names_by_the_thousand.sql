-- The dictionary's links are made anew from the records whenever these change, and neither records
-- nor names are ever deleted: a check of each link costs half of opening a record and finds nothing.
alter table children.name_link drop constraint name_link_name_fkey, drop constraint name_link_child_fkey;
