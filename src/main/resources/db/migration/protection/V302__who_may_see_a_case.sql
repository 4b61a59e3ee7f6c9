create function protection.mine() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
begin
  if me is null or not (access.sees_all('CASE_WORK', 'READ')
      or cardinality(access.scopes('CASE_WORK', 'READ')) > 0) then
    return '{}';
  end if;
  return (
    select coalesce(array_agg(id), '{}')
    from (
      select m.case_id as id from protection.member m
      where m.account = me and m.to_at is null
      union
      select f.concern from protection.member m
      join protection.case_file f on f.id = m.case_id
      where m.account = me and m.to_at is null) as one);
end
$$;
comment on function protection.mine is
  'The cases in whose team this transaction''s user is, and the concerns they came from; nothing without the right CASE_WORK.';

create function protection.barred() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
begin
  if me is null then
    return '{}';
  end if;
  return (
    select coalesce(array_agg(id), '{}')
    from (
      select n.concern as id from protection.named_account n where n.account = me
      union
      select f.id from protection.named_account n
      join protection.case_file f on f.concern = n.concern
      where n.account = me) as one);
end
$$;
comment on function protection.barred is
  'The concerns in which this transaction''s user is named as involved, and their cases.';

create function protection.founds(case_id uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
      select from protection.case_file f where f.id = $1 and f.opened_by = access.user_id())
    and not exists (select from protection.member m where m.case_id = $1);
end
$$;
comment on function protection.founds is
  'Whether this transaction''s user opened the case and nobody is in its team yet.';

grant execute on function protection.mine(), protection.barred(), protection.founds(uuid)
  to mangnon_app;

create function protection.rule(resource text, actions text, own text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select format('(%s) or (%s) or %s = any (array(select unnest(protection.mine())))',
    access.rule(resource, actions),
    replace(access.rule(resource, actions), 'scope ', 'event_scope '),
    own)
$$;
comment on function protection.rule is
  'The condition on a row''s two scopes, or on its case (the column own), under which one of the actions is allowed.';

create function protection.protect(
  tbl regclass, resource text, read_actions text, write_actions text, own text, subject text)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  reads text := protection.rule(resource, read_actions, own);
  writes text := protection.rule(resource, write_actions, own);
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy reads on %s for select using (%s)', tbl, reads);
  execute format('create policy adds on %s for insert with check (%s)', tbl, writes);
  execute format('create policy changes on %s for update using (%s) with check (%s)', tbl, writes, writes);
  execute format(
    'create policy named on %1$s as restrictive to mangnon_app using (%2$s <> all (array(select unnest(protection.barred())))) with check (true)',
    tbl, subject);
  -- The functions above run as the owner and must read these tables themselves.
  execute format('create policy deciding on %s to mangnon_owner using (true) with check (true)', tbl);
end
$$;
comment on function protection.protect is
  'Binds a table of concerns or cases: seen and written where the policy allows, or by the team of the case in the column own; never by somebody named in the concern or case of the column subject.';

select protection.protect('protection.concern', 'CONCERN', 'READ', 'ENTER', 'id', 'id');
select protection.protect(
  'protection.concern_child', 'CONCERN', 'READ', 'ENTER,MANAGE', 'case_id', 'concern');
select protection.protect(
  'protection.named_account', 'CONCERN', 'ENTER', 'ENTER', 'concern', 'concern');
select protection.protect('protection.person', 'CASE_PERSON', 'READ', 'ENTER', 'concern', 'concern');
select protection.protect('protection.case_file', 'CASE', 'READ', 'ENTER', 'id', 'concern');
select protection.protect('protection.case_state', 'CASE', 'READ', 'ACCEPT', 'case_id', 'case_id');
select protection.protect('protection.action', 'CASE', 'READ', 'ACCEPT', 'case_id', 'case_id');
select protection.protect('protection.member', 'CASE', 'READ', 'MANAGE', 'case_id', 'case_id');
select protection.protect(
  'protection.deadline', 'CASE_DEADLINE', 'READ', 'ENTER', 'case_id', 'concern');

-- Who opens a case is the first of its team.
create policy founds on protection.member for insert to mangnon_app
  with check (account = (select access.user_id()) and protection.founds(case_id));

-- Whoever took a report in may find again who it was about.
create policy own on protection.person for select to mangnon_app
  using (scope >= 0 and recorded_by = (select access.user_id()));
