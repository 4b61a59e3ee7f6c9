create table children.fact (
  id uuid primary key,
  episode uuid not null,
  child uuid not null references children.child,
  scope int not null,
  kind text not null,
  sensitive boolean not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  attributes jsonb not null check (jsonb_typeof(attributes) = 'object'),
  note text not null,
  source text not null,
  reason text not null,
  known_from timestamptz not null,
  known_to timestamptz,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table children.fact is
  'One row is one dated fact about a child (kind and attributes as in vn.mangnon.children.record.Fact), as known during its range. episode stays the same through corrections; a fact withdrawn has no row that is known now. reason says why it corrects the row before.';
create index fact_of_child on children.fact (child, starts_on);
create index fact_of_episode on children.fact (episode, known_from);
-- For counts over a period, whose plans read one kind in the order of its days.
create index fact_now_by_kind on children.fact (kind, starts_on, scope) where known_to is null;

grant select, insert on children.fact to mangnon_app;
grant update (scope, known_to) on children.fact to mangnon_app;
