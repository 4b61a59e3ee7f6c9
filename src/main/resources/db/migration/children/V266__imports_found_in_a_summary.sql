-- What an import wrote is asked for by an undo alone, and lies together: imports are named in the
-- order of time and rows are added at the end. A summary of each stretch of the table finds it,
-- and costs nothing while rows are written.
do $$
declare
  tbl text;
begin
  foreach tbl in array array['child', 'identity', 'caregiver', 'source_identifier', 'fact'] loop
    execute format('drop index children.%I', tbl || '_of_import');
    execute format(
      'create index %I on children.%I using brin (import) with (pages_per_range = 32, autosummarize = on)',
      tbl || '_of_import', tbl);
  end loop;
end
$$;
