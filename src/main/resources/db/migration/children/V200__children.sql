create schema children;

create table children.child (
  id uuid primary key,
  scope int not null,
  place int not null,
  version int not null default 1,
  placed boolean not null,
  restricted_at timestamptz,
  opened_at timestamptz not null,
  opened_by uuid,
  changed_at timestamptz not null
);
comment on table children.child is
  'One row is one record of a child, without anything that says who it is. place is where the child lives now, scope is that place''s; version grows with every change of the record; placed is false while a person must say into which successor of a split commune the child belongs.';
create index child_of_scope on children.child (scope);
create index child_of_place on children.child (place);

create table children.identity (
  id uuid primary key,
  child uuid not null references children.child,
  scope int not null,
  name text not null,
  birth_on date,
  birth_precision text check (birth_precision in ('DAY', 'MONTH', 'YEAR')),
  sex text not null check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
  people text not null,
  local_group text not null,
  personal_number text not null,
  birth_certificate text not null,
  learner_code text not null,
  insurance_code text not null,
  phone text not null,
  address text not null,
  source text not null,
  reason text not null,
  known_from timestamptz not null,
  known_to timestamptz,
  recorded_by uuid,
  recorded_by_name text not null,
  check ((birth_on is null) = (birth_precision is null))
);
comment on table children.identity is
  'One row says who a child is, as it was known from known_from until known_to; an empty text is unknown. A correction closes a row and adds the next.';
create index identity_of_child on children.identity (child, known_from);
create index identity_now_by_birth on children.identity (birth_on) where known_to is null;
create index identity_now_by_personal_number on children.identity (personal_number)
  where known_to is null and personal_number <> '';
create index identity_now_by_certificate on children.identity (birth_certificate)
  where known_to is null and birth_certificate <> '';
create index identity_now_by_learner on children.identity (learner_code)
  where known_to is null and learner_code <> '';
create index identity_now_by_insurance on children.identity (insurance_code)
  where known_to is null and insurance_code <> '';
create index identity_now_by_phone on children.identity (phone)
  where known_to is null and phone <> '';

create table children.source_identifier (
  id uuid primary key,
  child uuid not null references children.child,
  scope int not null,
  system text not null,
  identifier text not null,
  known_from timestamptz not null,
  known_to timestamptz,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table children.source_identifier is
  'One row says by which identifier another system knows a child; it outlives every merge.';
create index source_identifier_of_child on children.source_identifier (child);
create index source_identifier_by on children.source_identifier (system, identifier) where known_to is null;

grant select, insert on children.child, children.identity, children.source_identifier to mangnon_app;
grant update (scope, place, version, placed, restricted_at, changed_at) on children.child to mangnon_app;
grant update (scope, known_to) on children.identity, children.source_identifier to mangnon_app;
