create table protection.notice (
  id uuid primary key,
  deadline uuid not null references protection.deadline,
  concern uuid not null references protection.concern,
  kind text not null check (kind in ('STARTED', 'SOON', 'OVERDUE', 'RAISED')),
  recipient uuid not null,
  about_at timestamptz not null,
  made_at timestamptz not null,
  read_at timestamptz
);
comment on table protection.notice is
  'One row tells one account once that a deadline has begun, is near, has gone by, or was raised to its level. about_at is when the deadline began (STARTED) or is due (the others): moved to a later day, it is told of anew. It says nothing of what happened, where, or to whom.';
create unique index notice_once on protection.notice (deadline, kind, recipient, about_at);
create index notice_of on protection.notice (recipient, read_at);

create table protection.escalation (
  id uuid primary key,
  deadline uuid not null references protection.deadline,
  level text not null check (level in ('LEAD_AGENCY', 'LEADERS')),
  about_at timestamptz not null,
  raised_at timestamptz not null
);
comment on table protection.escalation is
  'One row says that a deadline due at about_at was still open so long after it that it went up: to the lead agency, which sees which one, or to the province''s leaders, who see how many.';
create unique index escalation_once on protection.escalation (deadline, level, about_at);

create table protection.digest (
  id uuid primary key,
  recipient uuid not null,
  day date not null,
  started int not null check (started >= 0),
  soon int not null check (soon >= 0),
  overdue int not null check (overdue >= 0),
  raised int not null check (raised >= 0),
  made_at timestamptz not null,
  read_at timestamptz
);
comment on table protection.digest is
  'One row tells one account on one day how many open deadlines it answers for: not yet near, near, gone by, and raised to its level.';
create unique index digest_once on protection.digest (recipient, day);

grant select, insert on protection.notice, protection.digest to mangnon_app;
grant update (read_at) on protection.notice, protection.digest to mangnon_app;
grant insert on protection.escalation to mangnon_app;

create function protection.told(tbl regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format(
    'create policy adds on %s for insert to mangnon_app with check ((select access.is_machine()))', tbl);
  execute format('create policy deciding on %s to mangnon_owner using (true) with check (true)', tbl);
end
$$;
comment on function protection.told is
  'Binds a table of what people are told: written by the application itself only.';
revoke all on function protection.told from public;
select protection.told('protection.notice');
select protection.told('protection.escalation');
select protection.told('protection.digest');

create function protection.hears() returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return access.user_id() is not null and (access.sees_all('CASE_NOTICE', 'READ')
    or cardinality(access.scopes('CASE_NOTICE', 'READ')) > 0);
end
$$;
comment on function protection.hears is
  'Whether this transaction''s user may still read what they were told.';
revoke all on function protection.hears from public;
grant execute on function protection.hears to mangnon_app;

create policy reads on protection.notice for select to mangnon_app
  using (recipient = (select access.user_id()) and (select protection.hears()));
create policy reads on protection.digest for select to mangnon_app
  using (recipient = (select access.user_id()) and (select protection.hears()));
create policy marks on protection.notice for update to mangnon_app
  using (recipient = (select access.user_id()) and (select protection.hears()))
  with check (recipient = (select access.user_id()));
create policy marks on protection.digest for update to mangnon_app
  using (recipient = (select access.user_id()) and (select protection.hears()))
  with check (recipient = (select access.user_id()));
create policy named on protection.notice as restrictive to mangnon_app
  using (concern <> all (array(select unnest(protection.barred())))) with check (true);
