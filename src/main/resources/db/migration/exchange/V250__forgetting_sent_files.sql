-- What a person sent is hidden from the application itself, too. So the weekly forgetting is done
-- by a function that shows nothing of it.
create policy forgetting on exchange.import to mangnon_owner using (true);
create policy forgetting on exchange.import_file to mangnon_owner using (true);

create function exchange.forget_contents(before timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  forgotten bigint;
begin
  if not access.is_machine() then
    raise exception using errcode = 'insufficient_privilege', message = 'only the application forgets';
  end if;
  delete from exchange.import_file
  where import in (select id from exchange.import where began_at < before);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
comment on function exchange.forget_contents is
  'Lets go of the contents of files whose work began before a moment; answers how many these were.';
revoke all on function exchange.forget_contents from public;
grant execute on function exchange.forget_contents to mangnon_app;
