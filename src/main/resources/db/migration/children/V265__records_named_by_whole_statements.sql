-- A foreign key asks for each row by itself and locks the record each time: a third of what it
-- cost to take a file in. These rows name a record that the same transaction opened or locked, so
-- one question a statement is enough. It asks with the rights of whoever writes: a record out of
-- reach and one that does not exist are refused alike, which a foreign key cannot do.
create function children.require_records() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
-- The plan is kept whatever the number of rows, and must never read the whole register.
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  if exists (
      select from fresh f
      where not exists (select from children.child c where c.id = f.child)) then
    raise foreign_key_violation using
      message = format('a row of %I.%I names a record that is not there', tg_table_schema, tg_table_name);
  end if;
  return null;
end
$$;
comment on function children.require_records is
  'Refuses a statement whose new rows (fresh) name a record that is not there or out of reach.';

do $$
declare
  tbl text;
begin
  foreach tbl in array array['identity', 'residence', 'caregiver', 'source_identifier'] loop
    execute format('alter table children.%I drop constraint %I', tbl, tbl || '_child_fkey');
    execute format(
      'create trigger named_records_are_there after insert on children.%I
       referencing new table as fresh for each statement execute function children.require_records()',
      tbl);
  end loop;
end
$$;

-- The other half of what the foreign keys held: no record goes while rows name it.
create function children.keep_records() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise restrict_violation using message = 'records of children are never deleted';
end
$$;
comment on function children.keep_records is
  'Refuses to delete records of children, whoever asks: they are withdrawn or made anonymous.';
create trigger records_stay before delete on children.child
  for each row execute function children.keep_records();
create trigger records_stay_whole before truncate on children.child
  for each statement execute function children.keep_records();
