create table protection.transfer_notice (
  transfer uuid not null references protection.transfer,
  state text not null check (state in ('ASKED', 'WITHDRAWN', 'DECLINED', 'ACCEPTED')),
  recipient uuid not null,
  case_id uuid not null references protection.case_file,
  sealed boolean not null default false,
  for_scope int not null,
  made_at timestamptz not null,
  read_at timestamptz,
  over_at timestamptz,
  primary key (transfer, state, recipient)
);
comment on table protection.transfer_notice is
  'One row tells one account once what an asking of another commune came to: the chairs who are asked that they are (ASKED), the chairs who asked what was answered. for_scope is the commune as whose chair they are told; over_at is when it no longer held, from when on nobody sees it. It has no column scope: it stays with that commune when the case moves. It says nothing of the child or of what happened.';
create index transfer_notice_of on protection.transfer_notice (recipient, made_at)
  where over_at is null;
create index transfer_notice_of_case on protection.transfer_notice (case_id);

grant select on protection.transfer_notice to mangnon_app;
grant update (read_at) on protection.transfer_notice to mangnon_app;

do $$
declare
  own text := format(
    'recipient = (select access.user_id()) and over_at is null and (select protection.hears()) and (%s)',
    replace(
      regexp_replace(access.rule('CASE', 'ACCEPT'), 'unnest\((access\.\w+\([^()]*\))\)',
        'unnest((select \1))', 'g'),
      'scope ', 'for_scope '));
  kept constant text :=
    'not sealed or state = ''ACCEPTED'' or case_id in (select unnest((select protection.my_cases()))) or case_id = any (array(select unnest((select protection.keeping()))))';
begin
  alter table protection.transfer_notice enable row level security;
  alter table protection.transfer_notice force row level security;
  execute format('create policy reads on protection.transfer_notice for select using (%s)', own);
  execute format(
    'create policy marks on protection.transfer_notice for update using (%1$s) with check (%1$s)', own);
  create policy named on protection.transfer_notice as restrictive to mangnon_app
    using (case_id <> all (array(select unnest((select protection.barred()))))) with check (true);
  create policy deciding on protection.transfer_notice to mangnon_owner using (true) with check (true);
  perform protection.keep_sealed('protection.transfer_notice', 'case_id');
  -- That a case was handed over stays known when its new commune seals it, as in the asking itself.
  execute format('alter policy sealed on protection.transfer_notice using (%s)', kept);
  execute format(
    'alter policy sealed_changes on protection.transfer_notice using (%1$s) with check (%1$s)', kept);
  execute format('alter policy sealed_adds on protection.transfer_notice with check (%s)', kept);
end
$$;

create function protection.chairs(of_scope int) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (access.context()).day;
begin
  return query
    select distinct a.id
    from access.scope s
    join access.scope_reach r on r.covers = s.place_id
    join access.user_grant g on g.place_id = r.place_id
    join access.account a on a.id = g.account_id and a.disabled_at is null
    join access.policy p
      on p.subject = g.role and p.resource = 'CASE' and p.action = 'ACCEPT' and p.predicate = 'OWN_PLACE'
    where s.id = $1 and g.revoked_at is null
      and today >= g.valid_from and (g.valid_to is null or today <= g.valid_to)
      and (g.agency_code is null or s.agency_code = g.agency_code
        or exists (
          select from access.agency_reach f
          where f.agency_code = g.agency_code and f.function = coalesce(g.function, '')
            and f.covers = s.agency_code));
end
$$;
comment on function protection.chairs is
  'The accounts that decide on cases of a scope today; for functions of this schema only.';
revoke all on function protection.chairs from public;

create function protection.tell_of_transfer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  told int := case new.state when 'ASKED' then new.to_scope else new.from_scope end;
  at timestamptz := coalesce(new.ended_at, new.asked_at);
begin
  update protection.transfer_notice n set over_at = at
  where n.case_id = new.case_id and n.over_at is null
    and n.for_scope in (new.from_scope, new.to_scope);
  insert into protection.transfer_notice (transfer, state, recipient, case_id, for_scope, made_at)
  select new.id, new.state, c.account, new.case_id, told, at
  from protection.chairs(told) as c (account)
  where c.account is distinct from access.user_id()
    and not exists (
      select from protection.case_file f
      join protection.named_account n on n.concern = f.concern
      where f.id = new.case_id and n.account = c.account);
  return null;
end
$$;
comment on function protection.tell_of_transfer is
  'Tells the chairs of the other commune, with the act itself: whoever is asked of the asking, whoever asked of its end; not who did it themselves, nor who is named in the report. What was told of the case before, to either commune, no longer holds.';
revoke all on function protection.tell_of_transfer from public;

create trigger tells_of_asking after insert on protection.transfer
  for each row execute function protection.tell_of_transfer();
create trigger tells_of_end after update of state on protection.transfer
  for each row when (new.state <> old.state) execute function protection.tell_of_transfer();
