create function protection.anonymise(run uuid, rules jsonb)
returns table (concern_child uuid, case_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  now timestamptz := access.moment();
  today date := (now at time zone 'Asia/Ho_Chi_Minh')::date;
  units uuid[];
  cases uuid[];
  told uuid[];
  reports uuid[];
  asked uuid[];
begin
  if not access.is_machine() or not exists (
      select from protection.retention_decision d where d.run = $1 and d.approved) then
    return;
  end if;
  units := array(
    select s.concern_child from protection.retention_subject s
    where s.run = $1 and s.outcome is null);
  cases := array(
    select c.case_id from protection.concern_child c
    where c.id = any (units) and c.case_id is not null);
  -- In the order of every act, for all of them before any is changed: the states, the reports, the
  -- cases, the children. Whoever acts at that moment has ended, and is read, or finds nothing left.
  perform from protection.case_state s where s.case_id = any (cases) order by s.case_id for update;
  perform from protection.concern k
  where k.id in (select c.concern from protection.concern_child c where c.id = any (units))
  order by k.id for no key update;
  perform from protection.case_file f where f.id = any (cases) order by f.id for update;
  perform from protection.concern_child c
  where c.id = any (units) order by c.id for no key update;
  units := array(
    select c.id from protection.concern_child c
    where c.id = any (units) and c.anonymised_at is null
      and protection.retention_ready(c.id, $2, today)
    order by c.id);
  cases := array(
    select c.case_id from protection.concern_child c
    where c.id = any (units) and c.case_id is not null);
  told := units || array(select t.id from unnest(units) u (id), protection.told_again(u.id) t (id));
  reports := array(
    select distinct c.concern from protection.concern_child c where c.id = any (told));
  asked := array(
    select b.id from protection.referral_stub b where b.case_id = any (cases));

  -- In the place of the record of the register, a number of nobody: who counts once still does.
  with known as materialized (
    select k.child, gen_random_uuid() as nobody from (
      select distinct c.child from protection.concern_child c
      where c.id = any (told) and c.child is not null) k),
  files as (
    update protection.case_file f set child = k.nobody from known k where f.child = k.child)
  update protection.concern_child c set child = k.nobody from known k where c.child = k.child;

  update protection.person p set content = protection.without_words(p.content)
  where p.concern_child = any (told);
  update protection.concern_child c
  set words = protection.without_words(c.words), anonymised_at = now where c.id = any (told);
  update protection.case_file f set anonymised_at = now where f.id = any (cases);
  update protection.action a set payload = protection.without_words(a.payload)
  where a.case_id = any (cases);
  update protection.consent c set content = protection.without_words(c.content),
    withdrawn_words = protection.without_words(c.withdrawn_words) where c.case_id = any (cases);
  update protection.opening o set reason = protection.without_words(o.reason),
    found = protection.without_words(o.found) where o.case_id = any (cases);
  update protection.sealing s set reason = protection.without_words(s.reason)
  where s.case_id = any (cases);
  update protection.transfer t set content = protection.without_words(t.content)
  where t.case_id = any (cases);
  update protection.referral r set content = protection.without_words(r.content)
  where r.id = any (asked);
  update protection.referral_event e set content = protection.without_words(e.content)
  where e.referral = any (asked);
  delete from protection.referral_link l where l.referral = any (asked);

  -- A report tells of all its children: its words go with the last of them.
  reports := array(
    select k.id from protection.concern k where k.id = any (reports) and not exists (
      select from protection.concern_child c where c.concern = k.id and c.anonymised_at is null));
  update protection.concern k set told = protection.without_words(k.told), reference = '',
    agency = '', anonymised_at = now where k.id = any (reports);
  update protection.person p set content = protection.without_words(p.content)
  where p.concern = any (reports);
  delete from protection.named_account n where n.concern = any (reports);

  update protection.retention_subject s
  set outcome = case when s.concern_child = any (units) then 'ANONYMISED' else 'KEPT' end
  where s.run = $1 and s.outcome is null;
  update protection.retention_decision d set anonymised = cardinality(units) where d.run = $1;
  return query
    select c.id, c.case_id from protection.concern_child c where c.id = any (units) order by c.id;
end
$$;
comment on function protection.anonymise is
  'Takes away for ever, of what a second person approved and is still due: who the child was and who told, every encrypted word, numbers of decisions, secrets of links, accounts that were named, the record of the register. Codes, kinds, days, communes, risks, year of birth and sex stay, so that all figures do. Only the application may. Answers with what it did.';
revoke all on function protection.anonymise(uuid, jsonb) from public;
grant execute on function protection.anonymise(uuid, jsonb) to mangnon_app;
