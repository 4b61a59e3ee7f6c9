select access.protect('children.child', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.identity', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.source_identifier', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.residence', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.caregiver', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.household', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.household_member', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.household_standing', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.placement', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.name_link', 'CHILD', 'READ', 'ENTER,IMPORT');
select access.protect('children.fact', 'CHILD_FACT', 'READ', 'ENTER,IMPORT');

-- A sensitive fact needs a right of its own besides, to read and to write.
do $$
declare
  verb text;
begin
  foreach verb in array array['select using', 'insert with check', 'update using', 'delete using'] loop
    execute format('create policy %I on children.fact as restrictive for %s (not sensitive or (%s))',
      'sensitive_' || split_part(verb, ' ', 1), verb,
      access.rule('CHILD_SENSITIVE', case when verb like 'select%' then 'READ' else 'ENTER,IMPORT' end));
  end loop;
end
$$;

create function children.protect_two(tbl regclass, one text, other text)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  reads text := children.both('READ', one, other);
  writes text := children.both('MANAGE', one, other);
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy reads on %s for select using (%s)', tbl, reads);
  execute format('create policy adds on %s for insert with check (%s)', tbl, writes);
  execute format('create policy changes on %s for update using (%s) with check (%s)', tbl, writes, writes);
end
$$;
comment on function children.protect_two is
  'Binds a table about two children: whoever may not see both sees neither.';

create function children.both(action text, one text, other text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select format(
    '(select access.sees_all(''CHILD'', %1$L)) or (%2$I = any (array(select unnest(access.scopes(''CHILD'', %1$L)))) and %3$I = any (array(select unnest(access.scopes(''CHILD'', %1$L)))))',
    action, one, other)
$$;

select children.protect_two('children.pair', 'one_scope', 'other_scope');
select children.protect_two('children.merge', 'winner_scope', 'loser_scope');

-- The dictionary says no more than that somebody in the register has a name; only who works with
-- the register may look into it.
alter table children.name_entry enable row level security;
alter table children.name_entry force row level security;
create policy reads on children.name_entry for select using (
  (select access.sees_all('CHILD', 'READ')
    or coalesce(cardinality(access.scopes('CHILD', 'READ')), 0) > 0));
create policy adds on children.name_entry for insert with check (
  (select access.sees_all('CHILD', 'ENTER,IMPORT')
    or coalesce(cardinality(access.scopes('CHILD', 'ENTER,IMPORT')), 0) > 0));
