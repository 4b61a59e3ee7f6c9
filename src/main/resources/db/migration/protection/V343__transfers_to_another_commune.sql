create table protection.transfer (
  id uuid primary key,
  case_id uuid not null references protection.case_file,
  sealed boolean not null default false,
  from_scope int not null,
  to_scope int not null,
  from_place int not null,
  to_place int not null,
  content jsonb not null,
  answer_by date not null,
  state text not null check (state in ('ASKED', 'WITHDRAWN', 'DECLINED', 'ACCEPTED')),
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null,
  ended_at timestamptz,
  team uuid[] not null default '{}',
  check (from_scope <> to_scope),
  check ((state = 'ASKED') = (ended_at is null))
);
comment on table protection.transfer is
  'One row asks one commune to take over the responsibility for one case; its key is that of the action that asks. content is that action''s record, its words encrypted; answer_by is a day that was proposed, not one of the law. Afterwards it is what the former commune keeps: team is who took part until then. It has no column scope: it stays with the two communes when the case moves.';
create index transfer_of_case on protection.transfer (case_id);
create index transfer_offered on protection.transfer (to_scope) where state = 'ASKED';
create index transfer_sent on protection.transfer (from_scope);

grant select, insert on protection.transfer to mangnon_app;
grant update (state, ended_at) on protection.transfer to mangnon_app;

do $$
declare
  sender text := replace(access.rule('CASE', 'READ'), 'scope ', 'from_scope ');
  deciding text := replace(access.rule('CASE', 'ACCEPT'), 'scope ', 'from_scope ');
  receiver text := replace(access.rule('CASE', 'ACCEPT'), 'scope ', 'to_scope ');
begin
  alter table protection.transfer enable row level security;
  alter table protection.transfer force row level security;
  -- Whose team ended knows that it did, as long as they work on cases at all.
  execute format(
    'create policy reads on protection.transfer for select using ((%s) or state = ''ASKED'' and (%s) or (select access.user_id()) = any (team) and (select cardinality(access.scopes(''CASE_WORK'', ''READ'')) > 0))',
    sender, receiver);
  execute format(
    'create policy adds on protection.transfer for insert with check (state = ''ASKED'' and (%s))',
    deciding);
  -- What is accepted is accepted by the function alone, which moves the case with it.
  execute format(
    'create policy changes on protection.transfer for update using (%1$s) with check (state <> ''ACCEPTED'' and (%1$s))',
    deciding);
  create policy named on protection.transfer as restrictive to mangnon_app
    using (case_id <> all (array(select unnest(protection.barred())))) with check (true);
  create policy deciding on protection.transfer to mangnon_owner using (true) with check (true);
  perform protection.keep_sealed('protection.transfer', 'case_id');
  -- That a case was handed over stays known when its new commune seals it.
  alter policy sealed on protection.transfer using (
    not sealed or state = 'ACCEPTED'
    or case_id = any (array(select unnest(protection.mine())))
    or case_id = any (array(select unnest(protection.keeping()))));
end
$$;
