create schema protection;

create table protection.concern (
  id uuid primary key,
  scope int not null,
  event_scope int not null,
  home_place int,
  event_place int,
  received_at timestamptz not null check (received_at = date_trunc('minute', received_at)),
  channel text not null,
  reference text not null,
  agency text not null,
  danger text not null check (danger in ('YES', 'NO', 'UNKNOWN')),
  told jsonb not null,
  joined_to uuid references protection.concern,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table protection.concern is
  'One row is one report that children may be in danger, through whatever channel, without who it is about and who told. scope is that of the commune where the children live (else where it happened, else the province), event_scope of the commune where it happened (else the former); told holds form 01 with its words encrypted. joined_to is an earlier report of the same event.';
create index concern_of_scope on protection.concern (scope, received_at);
create index concern_of_event_scope on protection.concern (event_scope, received_at);

create table protection.concern_child (
  id uuid primary key,
  concern uuid not null references protection.concern,
  scope int not null,
  event_scope int not null,
  position int not null check (position > 0),
  sex text not null check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
  birth_year int,
  child uuid,
  settled text check (settled in ('CASE', 'ENDED', 'SAME')),
  settled_at timestamptz,
  settled_by uuid,
  settled_by_name text,
  case_id uuid,
  same_as uuid references protection.concern_child,
  reason text,
  words jsonb,
  check ((settled is null) = (settled_at is null)),
  check ((settled is not distinct from 'CASE') = (case_id is not null)),
  check ((settled is not distinct from 'SAME') = (same_as is not null)),
  check ((settled is not distinct from 'ENDED') = (reason is not null))
);
comment on table protection.concern_child is
  'One row is one child of a report, in the order told, and what became of that: a case, an end without one, or that it is a child of an earlier report. child is the record of the register, where known.';
create index concern_child_of on protection.concern_child (concern, position);
create index concern_child_open on protection.concern_child (scope) where settled is null;

create table protection.person (
  id uuid primary key,
  concern uuid not null references protection.concern,
  concern_child uuid references protection.concern_child,
  scope int not null,
  event_scope int not null,
  part text not null check (part in ('CHILD', 'CALLER')),
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
comment on table protection.person is
  'One row says who a child of a report is, or who told, as it was told; its words are encrypted. The application reads it through protection.unmask only.';
create index person_of on protection.person (concern);
create index person_of_child on protection.person (concern_child);

create table protection.named_account (
  id uuid primary key,
  concern uuid not null references protection.concern,
  scope int not null,
  event_scope int not null,
  account uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
comment on table protection.named_account is
  'One row is an account of somebody whom a report names as involved: they never see it, nor the cases it led to.';
create index named_account_of on protection.named_account (account);

grant select, insert on
  protection.concern, protection.concern_child, protection.named_account to mangnon_app;
grant update (joined_to, scope, event_scope, event_place) on protection.concern
  to mangnon_app;
grant update (scope, event_scope) on protection.person, protection.named_account to mangnon_app;
grant update (scope, event_scope, settled, settled_at, settled_by, settled_by_name, case_id, same_as, reason, words)
  on protection.concern_child to mangnon_app;
grant insert, select (id, concern, concern_child, scope, event_scope, part)
  on protection.person to mangnon_app;
