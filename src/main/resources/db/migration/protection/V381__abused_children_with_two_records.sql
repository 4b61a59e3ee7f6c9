-- Two records of the register that are of one child are one abused child as well.
do $$
declare
  was text := pg_get_functiondef('protection.abused(timestamptz, timestamptz)'::regprocedure);
  counted text := replace(was, 'coalesce(f.child, f.concern_child)',
    'coalesce(protection.one_child(f.child), f.concern_child)');
begin
  if counted = was then
    raise exception 'protection.abused names its children in another way';
  end if;
  execute counted;
end
$$;
