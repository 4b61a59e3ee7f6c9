-- A busy hour lists thousands of children. To find the few entries that wait, in the order of time,
-- the whole trail was read from its beginning, and each was sealed by statements of its own: that
-- took a processor to itself. Their identifiers are in the order of time too (UUID version 7), so
-- the first that wait are known before any entry is read.
create function audit.sized(field text) returns text language sql immutable parallel safe as $$
  select octet_length(field) || ':' || field
$$;
comment on function audit.sized is 'A field with its length in bytes before it.';
revoke all on function audit.sized(text) from public;

-- Without a search path of its own it is written into the statement that asks for it.
create or replace function audit.canonical(e audit.entry) returns text
language sql immutable parallel safe as $$
  select audit.sized(e.id::text) || ','
    || audit.sized(((extract(epoch from e.at) * 1000000)::bigint)::text) || ','
    || audit.sized(e.doer) || ',' || audit.sized(e.kind) || ',' || audit.sized(e.event) || ','
    || audit.sized(e.resource) || ',' || audit.sized(e.subject) || ','
    || audit.sized(coalesce(e.place_id::text, '')) || ',' || audit.sized(e.ids)
$$;

create or replace function audit.seal_pending(most int)
returns table (sealed_position bigint, sealed_hash bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  link bigint;
  chain bytea;
  entries uuid[];
  texts text[];
  hashes bytea[] := '{}';
begin
  if not pg_try_advisory_xact_lock(5220261, 1) then
    return;
  end if;
  select s.position, s.hash into link, chain from audit.seal s order by s.position desc limit 1;
  link := coalesce(link, 0);
  chain := coalesce(chain, ''::bytea);
  select array_agg(w.id order by w.id), array_agg(w.text order by w.id) into entries, texts
  from (
    select f.id, (
      select audit.canonical(e) from audit.entry e where e.id = f.id) as text
    from (select p.entry_id as id from audit.pending p order by p.entry_id limit most) f) w
  where w.text is not null;
  if entries is null then
    return;
  end if;
  for nth in 1 .. cardinality(entries) loop
    chain := sha256(chain || convert_to(texts[nth], 'UTF8'));
    hashes[nth] := chain;
  end loop;
  insert into audit.seal (position, entry_id, hash)
    select link + n.nth, n.entry, n.hash
    from unnest(entries, hashes) with ordinality as n (entry, hash, nth);
  delete from audit.pending p where p.entry_id = any (entries);
  return query select link + cardinality(entries), chain;
end
$$;
