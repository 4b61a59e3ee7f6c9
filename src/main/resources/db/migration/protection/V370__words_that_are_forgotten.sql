alter table protection.concern add anonymised_at timestamptz;
alter table protection.concern_child add anonymised_at timestamptz;
alter table protection.case_file add anonymised_at timestamptz;
comment on column protection.concern.anonymised_at is
  'since when nothing in the report says who it was about or who told; it goes with the last of its children';
comment on column protection.concern_child.anonymised_at is
  'since when nothing says who this child was; its column child is then a number of nobody, the same in all that was known of the child, so that it still counts once';
comment on column protection.case_file.anonymised_at is
  'since when no word of the case is left, and no action is taken in it any more';
comment on table protection.action is
  'One row is one action of a case; never removed, and never changed, but that its words go when its term is over. Its key is the client''s transaction, so that sent twice it is one. payload is the record of vn.mangnon.protection.rules.Payload of that kind, its words encrypted; step is where the case stood after it.';

-- Of a child of a report: those of later reports that were joined to it, and the first it was joined to.
create index concern_child_again on protection.concern_child (same_as) where same_as is not null;

create function protection.told_again(child uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive later (id) as (
    select c.id from protection.concern_child c where c.same_as = $1
    union
    select c.id from later l join protection.concern_child c on c.same_as = l.id)
  select id from later
$$;
comment on function protection.told_again is
  'The children of later reports that were joined to this one.';

create function protection.first_told(child uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive earlier (id, same_as) as (
    select c.id, c.same_as from protection.concern_child c where c.id = $1
    union
    select c.id, c.same_as from earlier e join protection.concern_child c on c.id = e.same_as)
  select id from earlier where same_as is null
$$;
comment on function protection.first_told is
  'The child of the earliest report to which this one was joined; itself when it was not.';

create function protection.without_words(content jsonb) returns jsonb
language plpgsql immutable strict set search_path = pg_catalog, pg_temp as $$
begin
  case jsonb_typeof(content)
    when 'object' then
      if content ? 'sealed' and (select count(*) from jsonb_object_keys(content)) = 1 then
        return '{"text": ""}';
      end if;
      -- The number of a decision leads to a paper with the name on it.
      return (
        select coalesce(jsonb_object_agg(e.key, case
            when e.key = 'decision' and jsonb_typeof(e.value) = 'string' then '""'
            else protection.without_words(e.value) end), '{}')
        from jsonb_each(content) e);
    when 'array' then
      return (
        select coalesce(jsonb_agg(protection.without_words(e.value) order by e.n), '[]')
        from jsonb_array_elements(content) with ordinality as e (value, n));
    else
      return content;
  end case;
end
$$;
comment on function protection.without_words is
  'A record of SealedJson in which every encrypted text is empty, and so is the number of a decision; codes, days and identifiers stay, so that the record can still be read.';
revoke all on function
  protection.told_again(uuid), protection.first_told(uuid), protection.without_words(jsonb)
  from public;
