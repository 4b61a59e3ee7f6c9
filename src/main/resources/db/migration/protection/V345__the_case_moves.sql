create function protection.rehouse(case_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  home protection.transfer;
  file protection.case_file;
  report protection.concern;
  happened int;
  tbl regclass;
begin
  select t.* into home from protection.transfer t
  where t.case_id = $1 and t.state = 'ACCEPTED' order by t.ended_at desc, t.id desc limit 1;
  if home.id is null then
    return;
  end if;
  select f.* into file from protection.case_file f where f.id = $1;
  select c.* into report from protection.concern c where c.id = file.concern;
  -- Where nobody said where it happened, the responsible commune stands for that one too.
  happened := case when report.event_place is null then home.to_scope else file.event_scope end;
  for tbl in
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'protection'::regnamespace and c.relkind = 'r' and (
      select count(*) from pg_attribute a
      where a.attrelid = c.oid and a.attname in ('case_id', 'scope', 'event_scope')
        and not a.attisdropped) = 3
  loop
    execute format(
      'update %s t set scope = $2, event_scope = $3 where t.case_id = $1 and (t.scope, t.event_scope) is distinct from ($2, $3)',
      tbl)
    using $1, home.to_scope, happened;
  end loop;
  update protection.case_file f
  set scope = home.to_scope, place = home.to_place, event_scope = happened,
    event_place = case when report.event_place is null then home.to_place else f.event_place end
  where f.id = $1;
  update protection.referral r set sender_scope = home.to_scope, event_scope = happened
  where r.id in (select s.id from protection.referral_stub s where s.case_id = $1);
  update protection.referral_event e set sender_scope = home.to_scope, event_scope = happened
  where e.referral in (select s.id from protection.referral_stub s where s.case_id = $1);
  update protection.person p set scope = home.to_scope, event_scope = happened
  where p.concern_child = file.concern_child;
  -- The report follows its last child; until then the teams of the others need it where it is.
  if not exists (
      select from protection.concern_child c
      where c.concern = file.concern and c.scope <> home.to_scope) then
    update protection.concern c set scope = home.to_scope, event_scope = happened
    where c.id = file.concern;
    update protection.named_account n set scope = home.to_scope, event_scope = happened
    where n.concern = file.concern;
    update protection.person p set scope = home.to_scope, event_scope = happened
    where p.concern = file.concern;
  end if;
end
$$;
comment on function protection.rehouse is
  'Gives every row of a case the commune that accepted it last, and its report once no child of it is elsewhere; does nothing when it is so already or when nobody ever accepted it. Every table with a column case_id that has scope and event_scope moves by itself.';

create function protection.accept_transfer(transfer uuid, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  offer protection.transfer;
begin
  select t.* into offer from protection.offered() t where t.id = $1;
  if offer.id is null then
    return null;
  end if;
  -- As each action of the case does, so that of two at once one waits and is overtaken.
  perform from protection.case_state s where s.case_id = offer.case_id for update;
  perform from protection.case_file f where f.id = offer.case_id for update;
  update protection.transfer t
  set state = 'ACCEPTED', ended_at = $2, team = array(
    select m.account from protection.member m where m.case_id = t.case_id and m.to_at is null)
  where t.id = $1 and t.state = 'ASKED' and exists (
    select from protection.case_file f
    where f.id = t.case_id and not f.sealed and f.scope = t.from_scope);
  if not found then
    return null;
  end if;
  perform protection.rehouse(offer.case_id);
  return offer.case_id;
end
$$;
comment on function protection.accept_transfer is
  'The chair of the commune that was asked takes the case over: it moves at once, with every row. Nothing when somebody else answered first, when it was withdrawn, or when the case was sealed meanwhile.';

revoke all on function
  protection.rehouse(uuid), protection.accept_transfer(uuid, timestamptz) from public;
grant execute on function
  protection.rehouse(uuid), protection.accept_transfer(uuid, timestamptz) to mangnon_app;
