create table children.field_operation (
  id uuid primary key,
  scope int not null,
  account uuid not null,
  kind text not null check (kind in ('OPEN', 'FACT', 'CORRECT')),
  applied_at timestamptz not null
);
comment on table children.field_operation is
  'One row is one operation that a device without signal queued and that was applied, under the key the device gave it: whoever sends it again learns that it is done. scope is the child''s at that moment.';

grant select, insert, delete on children.field_operation to mangnon_app;
select access.protect('children.field_operation', 'CHILD', 'READ', 'ENTER');
