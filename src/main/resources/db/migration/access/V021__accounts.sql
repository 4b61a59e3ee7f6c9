create table access.account (
  id uuid primary key,
  login text not null unique check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._@-]{1,79}$'),
  display_name text not null,
  email text,
  made_at timestamptz not null,
  disabled_at timestamptz,
  sessions_end_at timestamptz not null
);
comment on table access.account is
  'One person who may sign in. A session begun before sessions_end_at is over.';
create unique index account_by_email on access.account (lower(email)) where email is not null;

create table access.credential (
  account_id uuid primary key references access.account,
  password_hash text not null,
  must_change boolean not null,
  changed_at timestamptz not null,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint not null default 0
);
comment on table access.credential is
  'What one account proves itself with: an Argon2id hash and, when set up, the secret of its one-time codes.';

create table access.recovery_code (
  account_id uuid not null references access.account,
  hash bytea not null,
  used_at timestamptz,
  primary key (account_id, hash)
);
comment on table access.recovery_code is 'One single-use code for an account that lost its second factor.';

create table access.external_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references access.account,
  made_at timestamptz not null,
  primary key (issuer, subject)
);
comment on table access.external_identity is 'One identity at an outside identity server that signs in to this account.';

create table access.attempt (
  id uuid primary key,
  key bytea not null,
  at timestamptz not null
);
comment on table access.attempt is
  'One failed sign-in, under the hash of the account''s name or of the address it came from.';
create index attempt_by_key on access.attempt (key, at);

create table access.invitation (
  code_hash bytea primary key,
  account_id uuid references access.account,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table access.invitation is
  'One single-use code: to set an account''s password, or (no account) to make the first administrator.';
