create function protection.leading() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  mine uuid[] := protection.mine();
begin
  return (
    select coalesce(array_agg(m.case_id), '{}') from protection.member m
    where m.account = me and m.to_at is null and m.function = 'LEAD' and m.case_id = any (mine));
end
$$;
comment on function protection.leading is 'The cases that this transaction''s user leads.';

create function protection.keeping() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
begin
  if me is null then
    return '{}';
  end if;
  return (
    select coalesce(array_agg(one.id), '{}')
    from protection.sealing s
    join protection.case_file f on f.id = s.case_id
    cross join lateral unnest(array[f.id, f.concern]) as one (id)
    where f.sealed and s.wish = 'SEAL' and s.answer = 'AGREED' and me in (s.asked_by, s.answered_by)
      and not exists (
        select from protection.sealing later
        where later.case_id = s.case_id and later.answer = 'AGREED'
          and later.answered_at > s.answered_at));
end
$$;
comment on function protection.keeping is
  'The sealed cases that this transaction''s user sealed together with somebody, and the concerns they came from. It opens nothing that the user could not see unsealed.';

create function protection.may_break_glass() returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return access.user_id() is not null and (
    access.sees_all('BREAK_GLASS', 'ENTER')
    or cardinality(access.scopes('BREAK_GLASS', 'ENTER')) > 0);
end
$$;
comment on function protection.may_break_glass is
  'Whether this transaction''s user may open a case that they take no part in.';

create function protection.opened() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := access.user_id();
  now timestamptz := access.moment();
begin
  if not protection.may_break_glass() then
    return '{}';
  end if;
  return (
    select coalesce(array_agg(one.id), '{}')
    from protection.opening o
    join protection.case_file f on f.id = o.case_id
    join protection.concern c on c.id = f.concern
    cross join lateral unnest(array[
      f.id, f.concern_child, case when not c.sealed or o.agreed_by is not null then c.id end]) as one (id)
    where o.asked_by = me and o.from_at <= now and now < o.until_at
      and (not f.sealed or o.agreed_by is not null) and one.id is not null);
end
$$;
comment on function protection.opened is
  'The cases that this transaction''s user opened and may read now, the children they are about, and the concerns they came from. What somebody opened alone ends when the case is sealed, and never shows the report of a sealed case.';

create function protection.answers_for(case_id uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return access.user_id() is not null and exists (
    select from protection.case_file f
    where f.id = $1 and f.id <> all (protection.barred())
      and (
        f.id = any (protection.leading())
        or (access.sees_all('CASE', 'MANAGE')
            or f.scope = any (access.scopes('CASE', 'MANAGE'))
            or f.event_scope = any (access.scopes('CASE', 'MANAGE')))
          and (not f.sealed or f.id = any (protection.mine()) or f.id = any (protection.keeping()))));
end
$$;
comment on function protection.answers_for is
  'Whether this transaction''s user answers for who sees a case: leads it, or is the chair of one of its communes.';

create function protection.inherit_seal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  is_sealed boolean;
begin
  -- Shared lock: a row written while the case is being sealed waits and is sealed too.
  select f.sealed into is_sealed from protection.case_file f where f.id = new.case_id for share;
  new.sealed := coalesce(is_sealed, false);
  return new;
end
$$;
comment on function protection.inherit_seal is 'A new row of a sealed case is sealed.';

create function protection.let_openings_read(tbl regclass, own text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format(
    'alter policy reads on %s using ((%s) or %s = any (array(select unnest(protection.opened()))))',
    tbl, (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p
          where p.polrelid = tbl and p.polname = 'reads'),
    own);
end
$$;
comment on function protection.let_openings_read is
  'Lets whoever opened a case read the rows of a table; own is the column with the case, the child or the concern. It lets nobody write.';

create function protection.keep_sealed(tbl regclass, own text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  writes text := format(
    'not sealed or %1$s = any (array(select unnest(protection.mine()))) or %1$s = any (array(select unnest(protection.keeping())))',
    own);
  reads text := format(
    '%s or %s = any (array(select unnest(protection.opened())))', writes, own);
begin
  execute format('create policy sealed on %s as restrictive for select to mangnon_app using (%s)', tbl, reads);
  execute format('create policy sealed_adds on %s as restrictive for insert to mangnon_app with check (%s)', tbl, writes);
  execute format(
    'create policy sealed_changes on %s as restrictive for update to mangnon_app using (%s) with check (%s)',
    tbl, writes, writes);
  if exists (
      select from pg_attribute a
      where a.attrelid = tbl and a.attname = 'case_id' and not a.attisdropped) then
    execute format(
      'create trigger inherits_seal before insert on %s for each row when (new.case_id is not null) execute function protection.inherit_seal()',
      tbl);
  end if;
end
$$;
comment on function protection.keep_sealed is
  'Binds a table with a column sealed: its sealed rows are for the team, for the two who sealed the case and, to read, for whom two persons opened it. own is the column with the case or the concern. Every table with a column case_id needs it.';

select protection.let_openings_read('protection.concern', 'id');
select protection.let_openings_read('protection.concern_child', 'case_id');
select protection.let_openings_read('protection.person', 'concern_child');
select protection.let_openings_read('protection.case_file', 'id');
select protection.let_openings_read('protection.case_state', 'case_id');
select protection.let_openings_read('protection.action', 'case_id');
select protection.let_openings_read('protection.member', 'case_id');
select protection.let_openings_read('protection.deadline', 'case_id');

select protection.keep_sealed('protection.concern', 'id');
select protection.keep_sealed('protection.concern_child', 'case_id');
select protection.keep_sealed('protection.named_account', 'concern');
select protection.keep_sealed('protection.case_file', 'id');
select protection.keep_sealed('protection.case_state', 'case_id');
select protection.keep_sealed('protection.action', 'case_id');
select protection.keep_sealed('protection.member', 'case_id');
select protection.keep_sealed('protection.deadline', 'case_id');

-- A child's identity goes with the child, a caller's with the report.
create policy sealed on protection.person as restrictive for select to mangnon_app using (
  not sealed or concern = any (array(select unnest(protection.mine())))
  or concern = any (array(select unnest(protection.keeping())))
  or concern_child = any (array(select unnest(protection.opened()))));
create policy sealed_changes on protection.person as restrictive for update to mangnon_app
  using (not sealed) with check (not sealed);

do $$
declare
  tbl regclass;
begin
  foreach tbl in array array['protection.opening', 'protection.sealing']::regclass[] loop
    execute format('alter table %s enable row level security', tbl);
    execute format('alter table %s force row level security', tbl);
    execute format(
      'create policy reads on %s for select using ((%s) or (%s) or case_id = any (array(select unnest(protection.leading()))))',
      tbl, access.rule('CASE', 'READ'),
      replace(access.rule('CASE', 'READ'), 'scope ', 'event_scope '));
    execute format('create policy deciding on %s to mangnon_owner using (true) with check (true)', tbl);
    execute format(
      'create trigger inherits_seal before insert on %s for each row execute function protection.inherit_seal()',
      tbl);
  end loop;
end
$$;
create policy named on protection.sealing as restrictive to mangnon_app
  using (case_id <> all (array(select unnest(protection.barred())))) with check (false);
create policy sealed on protection.sealing as restrictive for select to mangnon_app using (
  not sealed or case_id = any (array(select unnest(protection.mine())))
  or case_id = any (array(select unnest(protection.keeping()))));

-- Whoever asked sees their own asking, and sees it alike whatever they asked for.
create policy own on protection.opening for select to mangnon_app
  using (asked_by = (select access.user_id()));
create policy named on protection.opening as restrictive to mangnon_app
  using (
    asked_by = (select access.user_id())
    or case_id <> all (array(select unnest(protection.barred()))))
  with check (false);
create policy sealed on protection.opening as restrictive for select to mangnon_app using (
  asked_by = (select access.user_id())
  or not sealed or case_id = any (array(select unnest(protection.mine())))
  or case_id = any (array(select unnest(protection.keeping()))));

grant execute on function
  protection.leading(), protection.keeping(), protection.may_break_glass(), protection.opened(),
  protection.answers_for(uuid)
  to mangnon_app;
