create table protection.referral_link (
  id uuid primary key,
  referral uuid not null references protection.referral,
  token_hash bytea not null,
  factor_hash bytea not null,
  made_at timestamptz not null,
  made_by uuid,
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz,
  revoked_at timestamptz,
  check (expires_at <= made_at + interval '72 hours')
);
comment on table protection.referral_link is
  'One row is a link by which a recipient without an account answers a referral once. Neither the link''s token nor the number told by phone is kept: the number''s hash needs the token.';
create index referral_link_by_token on protection.referral_link (token_hash);
create index referral_link_of on protection.referral_link (referral);

create table protection.link_attempt (
  id uuid primary key,
  key bytea not null,
  at timestamptz not null
);
comment on table protection.link_attempt is
  'One failed use of a link, under the hash of the address it came from; forgotten after some minutes.';
create index link_attempt_by_key on protection.link_attempt (key, at);

grant select, insert, update (tries, used_at, revoked_at) on protection.referral_link to mangnon_app;
grant select, insert, delete on protection.link_attempt to mangnon_app;

alter table protection.referral_link enable row level security;
alter table protection.referral_link force row level security;
create policy links on protection.referral_link to mangnon_app
  using ((select access.is_machine()) or referral = any (array(select unnest(protection.sent()))))
  with check (
    (select access.is_machine()) or referral = any (array(select unnest(protection.sent()))));
alter table protection.link_attempt enable row level security;
alter table protection.link_attempt force row level security;
create policy attempts on protection.link_attempt to mangnon_app
  using ((select access.is_machine())) with check ((select access.is_machine()));
