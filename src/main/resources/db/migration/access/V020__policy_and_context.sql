create schema access;

create table access.policy (
  subject text not null,
  resource text not null,
  action text not null,
  predicate text not null check (predicate in ('OWN_PLACE', 'OWN_AGENCY', 'OWN_PLACE_AND_AGENCY', 'ALL')),
  primary key (subject, resource, action, predicate)
);
comment on table access.policy is
  'One rule of the policy, copied from the application at each start: this subject may do this to rows in this reach.';

create table access.key (
  id int primary key,
  made_at timestamptz not null default now(),
  inner_pad bytea not null check (octet_length(inner_pad) = 64),
  outer_pad bytea not null check (octet_length(outer_pad) = 64)
);
comment on table access.key is
  'One HMAC-SHA256 key for contexts, stored as its two pads; read by the owner only.';

create type access.identity as (kind text, user_id uuid, day date);

create function access.context() returns access.identity
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := regexp_match(
    current_setting('mangnon.context', true),
    '^((user|machine|anonymous)\.([0-9a-z-]{1,60})\.(\d{4}-\d\d-\d\d)\.(\d{9,11})\.(\d{1,6}))\.([0-9a-f]{64})$');
  signer access.key;
begin
  if part is null or to_timestamp(part[5]::bigint) < now() then
    return null;
  end if;
  select * into signer from access.key k where k.id = part[6]::int;
  if signer.id is null then
    return null;
  end if;
  -- Hashing both sides once more keeps the comparison's time from telling how far it agreed.
  if sha256(decode(part[7], 'hex')) <> sha256(sha256(
      signer.outer_pad || sha256(signer.inner_pad || convert_to(part[1], 'UTF8')))) then
    return null;
  end if;
  return row(part[2], case when part[2] = 'user' then part[3]::uuid end, part[4]::date);
end
$$;
comment on function access.context is
  'Who acts in this transaction: nothing when the context is missing, forged or expired.';
