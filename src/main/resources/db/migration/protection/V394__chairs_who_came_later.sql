create function protection.tell_of_waiting() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  told int;
begin
  if not access.is_machine() then
    return 0;
  end if;
  with chair as materialized (
    select w.to_scope, protection.chairs(w.to_scope) as account
    from (select distinct t.to_scope from protection.transfer t where t.state = 'ASKED') w),
  owed as materialized (
    select t.id, c.account
    from protection.transfer t join chair c on c.to_scope = t.to_scope
    where t.state = 'ASKED' and c.account <> t.asked_by
      and not exists (
        select from protection.transfer_notice n
        where n.transfer = t.id and n.state = 'ASKED' and n.recipient = c.account)
      and not exists (
        select from protection.case_file f
        join protection.named_account a on a.concern = f.concern
        where f.id = t.case_id and a.account = c.account)),
  -- What is being answered at this moment is left: its end must find all that was told of it.
  waiting as materialized (
    select t.* from protection.transfer t
    where t.id in (select o.id from owed o) and t.state = 'ASKED' for share skip locked)
  insert into protection.transfer_notice (transfer, state, recipient, case_id, for_scope, made_at)
  select w.id, w.state, o.account, w.case_id, w.to_scope, access.moment()
  from owed o join waiting w on w.id = o.id
  on conflict do nothing;
  get diagnostics told = row_count;
  return told;
end
$$;
comment on function protection.tell_of_waiting is
  'Tells whoever became a chair after a commune was asked what still waits for their answer, each once; not who asked, nor who is named in the report. Only the application may. How many it told.';
revoke all on function protection.tell_of_waiting() from public;
grant execute on function protection.tell_of_waiting() to mangnon_app;
