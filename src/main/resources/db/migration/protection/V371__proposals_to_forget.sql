create table protection.retention_run (
  id uuid primary key,
  scope int not null,
  place int not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null
);
comment on table protection.retention_run is
  'One row is one proposal to anonymise cases, and reports without a case, of a commune that are past their term. Nothing happens before a second person agrees. Written by functions only.';
create index retention_run_of on protection.retention_run (scope, asked_at);

create table protection.retention_subject (
  run uuid not null references protection.retention_run,
  concern_child uuid not null references protection.concern_child,
  concern uuid not null references protection.concern,
  case_id uuid references protection.case_file,
  scope int not null,
  event_scope int not null,
  sealed boolean not null default false,
  rule text not null,
  counted_from date not null,
  due_on date not null,
  outcome text check (outcome in ('ANONYMISED', 'KEPT')),
  primary key (run, concern_child)
);
comment on table protection.retention_subject is
  'One row is one child of a report, with its case if there was one, that a proposal would anonymise: by which rule, counted from which day, due since when; and what became of it. Written by functions only.';
create index retention_subject_of on protection.retention_subject (concern_child);
create index retention_subject_of_case on protection.retention_subject (case_id);

create table protection.retention_decision (
  id uuid primary key,
  run uuid not null references protection.retention_run,
  scope int not null,
  approved boolean not null,
  anonymised int not null,
  asked_by uuid not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  decided_by_name text not null,
  check (decided_by <> asked_by)
);
comment on table protection.retention_decision is
  'One row is what a second person decided about a proposal, and how many children it anonymised; never who proposed it. Written by functions only.';
create unique index retention_decision_of on protection.retention_decision (run);

grant select on protection.retention_run, protection.retention_subject,
  protection.retention_decision to mangnon_app;

do $$
declare
  tbl regclass;
  reads constant text :=
    'scope >= 0 and (select access.sees_all(''CASE_RETENTION'', ''READ'')) or scope = any (array(select unnest((select access.scopes(''CASE_RETENTION'', ''READ'')))))';
begin
  foreach tbl in array array[
    'protection.retention_run', 'protection.retention_subject', 'protection.retention_decision']::regclass[]
  loop
    execute format('alter table %s enable row level security', tbl);
    execute format('alter table %s force row level security', tbl);
    execute format('create policy reads on %s for select to mangnon_app using (%s)', tbl, reads);
    execute format('create policy deciding on %s to mangnon_owner using (true) with check (true)', tbl);
  end loop;
  perform protection.keep_sealed('protection.retention_subject', 'case_id');
  alter policy sealed on protection.retention_subject using (
    not sealed or case_id = any (array(select unnest((select protection.mine()))))
    or case_id = any (array(select unnest((select protection.keeping())))));
  alter policy sealed_adds on protection.retention_subject with check (not sealed);
  alter policy sealed_changes on protection.retention_subject
    using (not sealed) with check (not sealed);
  create policy named on protection.retention_subject as restrictive to mangnon_app
    using (concern <> all (array(select unnest((select protection.barred())))))
    with check (false);
end
$$;

-- The function that forgets takes the secrets of links away as well.
create policy deciding on protection.referral_link to mangnon_owner using (true) with check (true);
