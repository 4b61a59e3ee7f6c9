alter table children.child add column import uuid, add column withdrawn_at timestamptz;
alter table children.identity add column import uuid;
alter table children.caregiver add column import uuid;
alter table children.source_identifier add column import uuid;
alter table children.fact add column import uuid;
comment on column children.child.import is 'The import that opened the record; empty when a person did.';
comment on column children.child.withdrawn_at is
  'Since when the record is taken back, because the import that opened it was undone; all that was known of it ended then.';
comment on column children.identity.import is 'The import that wrote the row; empty when a person did.';
comment on column children.caregiver.import is 'The import that wrote the row; empty when a person did.';
comment on column children.source_identifier.import is 'The import that wrote the row; empty when a person did.';
comment on column children.fact.import is 'The import that wrote the row; empty when a person did.';

-- An undo asks for everything of one import.
create index child_of_import on children.child (import) where import is not null;
create index identity_of_import on children.identity (import) where import is not null;
create index caregiver_of_import on children.caregiver (import) where import is not null;
create index source_identifier_of_import on children.source_identifier (import) where import is not null;
create index fact_of_import on children.fact (import) where import is not null;

grant update (withdrawn_at) on children.child to mangnon_app;

create or replace view children.current_child with (security_invoker = true) as
  select c.* from children.child c
  where c.withdrawn_at is null
    and not exists (
      select from children.merge m where m.loser = c.id and m.undone_at is null);
comment on view children.current_child is
  'One row is one child: the records that are neither merged into another nor taken back.';
