create table access.api_token (
  id uuid primary key,
  account_id uuid not null references access.account,
  name text not null,
  secret_hash bytea not null,
  may_write boolean not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on table access.api_token is
  'One row is a key with which a program acts as the account, with the account''s grants. The key itself is not kept, only the SHA-256 of its random 256 bits.';
create index api_token_by_account on access.api_token (account_id);

alter table access.api_token enable row level security;
alter table access.api_token force row level security;
create policy deciding on access.api_token to mangnon_owner using (true) with check (true);
create policy signing_in on access.api_token to mangnon_app
  using ((select access.is_machine())) with check ((select access.is_machine()));
grant select, insert on access.api_token to mangnon_app;
grant update (last_used_at, revoked_at) on access.api_token to mangnon_app;
