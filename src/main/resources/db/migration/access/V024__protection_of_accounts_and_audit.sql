-- The functions that decide access run as the owner and must read these tables themselves.
do $$
declare
  tbl regclass;
begin
  foreach tbl in array array[
    'access.account', 'access.credential', 'access.recovery_code', 'access.external_identity',
    'access.attempt', 'access.invitation', 'access.user_grant', 'access.policy', 'access.key',
    'audit.entry', 'audit.pending', 'audit.seal', 'audit.checkpoint']::regclass[]
  loop
    execute format('alter table %s enable row level security', tbl);
    execute format('alter table %s force row level security', tbl);
    execute format('create policy deciding on %s to mangnon_owner using (true) with check (true)', tbl);
  end loop;

  foreach tbl in array array[
    'access.credential', 'access.recovery_code', 'access.external_identity', 'access.attempt',
    'access.invitation']::regclass[]
  loop
    execute format(
      'create policy signing_in on %s to mangnon_app using ((select access.is_machine())) with check ((select access.is_machine()))',
      tbl);
    execute format('grant select, insert, update, delete on %s to mangnon_app', tbl);
  end loop;
end
$$;

create policy reads on access.account for select to mangnon_app
  using ((select access.sees_all('USER', 'READ')) or id = (select access.user_id()));
create policy adds on access.account for insert to mangnon_app
  with check ((select access.sees_all('USER', 'MANAGE')));
create policy changes on access.account for update to mangnon_app
  using ((select access.sees_all('USER', 'MANAGE')))
  with check ((select access.sees_all('USER', 'MANAGE')));
grant select, insert, update on access.account to mangnon_app;

create policy reads on access.user_grant for select
  using ((select access.sees_all('GRANT', 'READ')) or account_id = (select access.user_id()));
create policy adds on access.user_grant for insert to mangnon_grants
  with check (
    (select access.sees_all('GRANT', 'MANAGE'))
    and account_id is distinct from (select access.user_id())
    and granted_by is not distinct from (select access.user_id())
    and revoked_at is null);
create policy revokes on access.user_grant for update to mangnon_grants
  using (
    (select access.sees_all('GRANT', 'MANAGE'))
    and account_id is distinct from (select access.user_id()))
  with check (
    revoked_at is not null and revoked_by is not distinct from (select access.user_id()));
grant select on access.user_grant to mangnon_app;
grant select, insert, update (revoked_by, revoked_at) on access.user_grant to mangnon_grants;

grant select on access.scope, access.scope_reach, access.agency_reach to mangnon_app;

create policy reads on audit.entry for select to mangnon_app
  using ((select access.sees_all('AUDIT', 'READ')));
create policy adds on audit.entry for insert to mangnon_app with check (true);
create policy adds on audit.pending for insert to mangnon_app with check (true);
create policy reads on audit.seal for select to mangnon_app
  using ((select access.sees_all('AUDIT', 'READ')));
create policy reads on audit.checkpoint for select to mangnon_app
  using ((select access.sees_all('AUDIT', 'READ')));
create policy adds on audit.checkpoint for insert to mangnon_app with check (true);

grant execute on function
  access.context(), access.effective_grants(), access.subjects(), access.sees_all(text, text),
  access.scopes(text, text), access.user_id(), access.is_machine()
  to mangnon_app, mangnon_grants;
grant execute on function access.add_scopes(int[], text[]) to mangnon_app;
