create table children.hunt (
  id uuid primary key,
  state text not null check (state in ('SEARCHING', 'WRITING', 'DONE', 'CANCELLED')),
  rows_done bigint not null default 0,
  rows_total bigint not null default 0,
  records int not null default 0,
  pairs int not null default 0,
  linked int not null default 0,
  began_at timestamptz not null,
  work_began_at timestamptz not null,
  changed_at timestamptz not null,
  by uuid,
  by_name text not null
);
comment on table children.hunt is
  'One row is one search for pairs of records that may be of one child: how far it is (rows_done of rows_total, in thousandths of each of its stages) and what it found. A row at work that does not change any more was interrupted; begun again, it finds the same.';
create index hunt_by on children.hunt (by, began_at desc);

grant select, insert, update on children.hunt to mangnon_app;
alter table children.hunt enable row level security;
alter table children.hunt force row level security;
-- How much somebody else reaches is nobody's business.
create policy own on children.hunt to mangnon_app
  using (by = (select access.user_id()) or (by is null and (select access.is_machine())))
  with check (by = (select access.user_id()) or (by is null and (select access.is_machine())));
