-- What a person sent is hidden from the application itself, too. So the weekly forgetting is done
-- by a function that shows nothing of it.
create policy forgetting on children.import to mangnon_owner using (true);
create policy forgetting on children.import_file to mangnon_owner using (true);

create function children.forget_contents(before timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  forgotten bigint;
begin
  if not access.is_machine() then
    raise exception using errcode = 'insufficient_privilege', message = 'only the application forgets';
  end if;
  delete from children.import_file
  where import in (select id from children.import where began_at < before);
  get diagnostics forgotten = row_count;
  -- What bad cells said goes with them; how many there were stays.
  update children.import set report = jsonb_set(report::jsonb, '{problems}', '[]')::text
  where began_at < before and report is not null and report::jsonb -> 'problems' <> '[]';
  return forgotten;
end $$;
comment on function children.forget_contents is
  'Lets go of the contents of neighbours'' files whose work began before a moment, and of what their reports quote; answers how many these were.';
revoke all on function children.forget_contents from public;
grant execute on function children.forget_contents to mangnon_app;
