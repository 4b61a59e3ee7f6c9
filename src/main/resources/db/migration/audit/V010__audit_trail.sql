create schema audit;

create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  doer text not null,
  kind text not null check (kind in ('read', 'changed', 'denied', 'signed')),
  event text not null,
  resource text not null,
  subject text not null,
  place_id int,
  ids text not null
);
comment on table audit.entry is
  'One thing that was read, changed, refused or signed: who, when, what; identifiers only. Never updated, never deleted.';
create index entry_by_time on audit.entry (at, id);
create index entry_by_doer on audit.entry (doer, at);

create table audit.pending (
  entry_id uuid primary key
);
comment on table audit.pending is 'One entry that waits to be sealed into the chain.';

create table audit.seal (
  position bigint primary key,
  entry_id uuid not null unique,
  hash bytea not null
);
comment on table audit.seal is
  'One link of the chain: hash = SHA-256(hash of the link before || canonical text of the entry).';

create table audit.checkpoint (
  position bigint primary key,
  hash bytea not null,
  at timestamptz not null,
  public_key bytea not null,
  signature bytea not null
);
comment on table audit.checkpoint is
  'One signed statement that the chain had this hash at this position; the key stays outside the database.';

grant select, insert on audit.entry to mangnon_app;
grant insert on audit.pending to mangnon_app;
grant select on audit.seal to mangnon_app;
grant select, insert on audit.checkpoint to mangnon_app;
