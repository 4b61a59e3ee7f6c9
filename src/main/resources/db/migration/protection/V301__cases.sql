create table protection.case_file (
  id uuid primary key,
  concern uuid not null references protection.concern,
  concern_child uuid not null references protection.concern_child,
  scope int not null,
  event_scope int not null,
  place int not null,
  event_place int not null,
  child uuid,
  opened_at timestamptz not null,
  opened_by uuid
);
comment on table protection.case_file is
  'One row is one case, of one child of a report. place is the responsible commune (where the child lives, else where it happened) and scope its scope; event_place and event_scope are where it happened.';
create index case_file_of_scope on protection.case_file (scope);
create index case_file_of_event_scope on protection.case_file (event_scope);
create index case_file_of_concern on protection.case_file (concern);
create index case_file_of_child on protection.case_file (child);

create table protection.action (
  id uuid primary key,
  case_id uuid not null references protection.case_file,
  scope int not null,
  event_scope int not null,
  number int not null check (number > 0),
  kind text not null,
  payload jsonb not null,
  step text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  agency text not null,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table protection.action is
  'One row is one action of a case; never changed, never removed. Its key is the client''s transaction, so that sent twice it is one. payload is the record of vn.mangnon.protection.rules.Payload of that kind, its words encrypted; step is where the case stood after it.';
create unique index action_number on protection.action (case_id, number);

create table protection.case_state (
  case_id uuid primary key references protection.case_file,
  scope int not null,
  event_scope int not null,
  number int not null,
  turn int not null,
  step text not null,
  risk text not null,
  separated_until date,
  changed_at timestamptz not null
);
comment on table protection.case_state is
  'One row is what the actions of one case come to; made from them and made again whenever in doubt.';
create index case_state_open on protection.case_state (scope) where step <> 'CLOSED';

create table protection.member (
  id uuid primary key,
  case_id uuid not null references protection.case_file,
  scope int not null,
  event_scope int not null,
  account uuid not null,
  account_name text not null,
  function text not null check (function in ('LEAD', 'WORKER', 'PARTNER')),
  from_at timestamptz not null,
  to_at timestamptz
);
comment on table protection.member is
  'One row says that somebody takes part in a case from a moment to another, which is what lets them see it; made from its actions.';
create index member_now on protection.member (account) where to_at is null;
create index member_of on protection.member (case_id);

create table protection.deadline (
  id uuid primary key,
  concern uuid not null references protection.concern,
  concern_child uuid not null references protection.concern_child,
  case_id uuid references protection.case_file,
  scope int not null,
  event_scope int not null,
  kind text not null,
  ordinal int not null check (ordinal > 0),
  rule text not null,
  start_at timestamptz not null,
  due_at timestamptz not null,
  paused_at timestamptz,
  exempt boolean not null,
  outcome text not null check (outcome in ('OPEN', 'MET', 'LATE', 'LAPSED')),
  ended_at timestamptz,
  check ((outcome = 'OPEN') = (ended_at is null))
);
comment on table protection.deadline is
  'One row is something that must be done for one child of a report by due_at, the last moment in time. It runs from the receipt and goes over to the case when one is opened. exempt: the law does not bind it, because it is an emergency.';
create unique index deadline_of on protection.deadline (concern_child, kind, ordinal);
create index deadline_open on protection.deadline (due_at) where outcome = 'OPEN';
create index deadline_of_case on protection.deadline (case_id);

grant select, insert on
  protection.case_file, protection.action, protection.case_state, protection.member,
  protection.deadline to mangnon_app;
grant update (number, turn, step, risk, separated_until, changed_at) on protection.case_state
  to mangnon_app;
grant update (to_at) on protection.member to mangnon_app;
grant update (scope, event_scope, case_id, due_at, paused_at, exempt, outcome, ended_at) on protection.deadline
  to mangnon_app;
