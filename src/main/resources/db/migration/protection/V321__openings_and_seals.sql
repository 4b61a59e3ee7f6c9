create table protection.opening (
  id uuid primary key,
  code text not null check (code ~ '^[0-9a-f]{10}$'),
  case_id uuid,
  scope int not null,
  event_scope int not null,
  sealed boolean not null default false,
  reason jsonb not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  from_at timestamptz,
  until_at timestamptz,
  agreed_by uuid,
  agreed_by_name text,
  verdict text check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
  found jsonb,
  reviewed_by uuid,
  reviewed_by_name text,
  reviewed_at timestamptz,
  check ((from_at is null) = (until_at is null)),
  check (until_at <= from_at + interval '4 hours'),
  check (agreed_by <> asked_by),
  check (reviewed_by <> asked_by),
  check ((verdict is null) = (reviewed_at is null) and (verdict is null) = (found is null)),
  check (verdict is null or from_at is not null),
  check (from_at is null or case_id is not null)
);
comment on table protection.opening is
  'One row is one asking to read a case that the asker takes no part in, with the reason (encrypted), how long it held if it was opened, and what the review found. code is what was asked for, the last ten digits of a case''s identifier; case_id is empty and scope -1 where there is no such case. Written by functions only.';
create index opening_of_asker on protection.opening (asked_by, asked_at);
create index opening_of_case on protection.opening (case_id);
create index case_file_of_code on protection.case_file (right(id::text, 10));
create index opening_owed on protection.opening (scope) where from_at is not null and reviewed_at is null;

create table protection.sealing (
  id uuid primary key,
  case_id uuid not null references protection.case_file,
  scope int not null,
  event_scope int not null,
  sealed boolean not null default false,
  wish text not null check (wish in ('SEAL', 'UNSEAL')),
  reason jsonb not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('AGREED', 'DECLINED')),
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check (answer <> 'AGREED' or answered_by <> asked_by)
);
comment on table protection.sealing is
  'One row is one wish to seal a case or to lift its seal, with its reason (encrypted) and what a second person answered. Written by functions only.';
create index sealing_of_case on protection.sealing (case_id);

alter table protection.concern add sealed boolean not null default false;
alter table protection.concern_child add sealed boolean not null default false;
alter table protection.person add sealed boolean not null default false;
alter table protection.named_account add sealed boolean not null default false;
alter table protection.case_file add sealed boolean not null default false;
alter table protection.case_state add sealed boolean not null default false;
alter table protection.action add sealed boolean not null default false;
alter table protection.member add sealed boolean not null default false;
alter table protection.deadline add sealed boolean not null default false;
comment on column protection.case_file.sealed is
  'Whether only the team and the two who sealed it see the case; kept on each row of it, because a row rule must not look elsewhere. A report is sealed as long as one of its cases is.';

grant select on protection.opening, protection.sealing to mangnon_app;
grant select (sealed) on protection.person to mangnon_app;
