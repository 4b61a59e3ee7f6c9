create function protection.sealed_away() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  mine uuid[] := protection.mine();
  keeping uuid[] := protection.keeping();
  opened uuid[] := protection.opened();
begin
  return (
    select coalesce(array_agg(s.id), '{}')
    from protection.referral_stub s
    where s.sealed and s.case_id <> all (mine) and s.case_id <> all (keeping)
      and s.case_id <> all (opened));
end
$$;
comment on function protection.sealed_away is
  'The referrals that went out from sealed cases which this transaction''s user may not see.';
revoke all on function protection.sealed_away() from public;
grant execute on function protection.sealed_away() to mangnon_app;
create index referral_stub_sealed on protection.referral_stub (case_id) where sealed;

-- The recipient goes on seeing what it was asked; the chair of a sealed case does not.
do $$
declare
  recipient text := access.rule('REFERRAL', 'READ');
begin
  execute format(
    'create policy sealed on protection.referral as restrictive for select to mangnon_app using ((%s) or id <> all (array(select unnest(protection.sealed_away()))))',
    recipient);
  execute format(
    'create policy sealed on protection.referral_event as restrictive for select to mangnon_app using ((%s) or referral <> all (array(select unnest(protection.sealed_away()))))',
    recipient);
end
$$;
