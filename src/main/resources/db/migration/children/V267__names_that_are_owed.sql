-- The names of an import's records are written beside them, by a second transaction at the same
-- time. The transaction that opens the records leaves this note; the one that writes their names
-- takes it away. Should the machine stop between their ends, the note says what is to be made good.
create table children.names_owed (
  import uuid primary key,
  since timestamptz not null
);
comment on table children.names_owed is
  'One row is an import whose records may not all be found by name yet.';
grant select, insert, delete on children.names_owed to mangnon_app;

alter table children.names_owed enable row level security;
alter table children.names_owed force row level security;
create policy who_imports on children.names_owed using (
  (select access.sees_all('CHILD', 'ENTER,IMPORT')
    or coalesce(cardinality(access.scopes('CHILD', 'ENTER,IMPORT')), 0) > 0));
