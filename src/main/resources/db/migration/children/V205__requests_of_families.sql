create table children.request (
  id uuid primary key,
  child uuid not null references children.child,
  scope int not null,
  kind text not null check (kind in ('VIEW', 'CORRECT', 'RESTRICT', 'ERASE')),
  asked_by text not null,
  details text not null,
  asked_on date not null,
  acknowledge_by date not null,
  answer_by date not null,
  acknowledged_at timestamptz,
  outcome text check (outcome in ('GRANTED', 'REFUSED')),
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  check ((outcome is null) = (answered_at is null))
);
comment on table children.request is
  'One row is what a family or a child asked about the child''s data, with the last days to acknowledge and to answer it (Decree 356/2025, art. 5).';
create index request_open on children.request (answer_by) where outcome is null;
create index request_of_child on children.request (child);

grant select, insert on children.request to mangnon_app;
grant update (scope, acknowledged_at, outcome, answer, answered_at, answered_by, answered_by_name)
  on children.request to mangnon_app;
select access.protect('children.request', 'CHILD', 'READ', 'ENTER,IMPORT');
