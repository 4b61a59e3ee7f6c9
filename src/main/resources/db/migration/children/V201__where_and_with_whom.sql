create table children.residence (
  id uuid primary key,
  episode uuid not null,
  child uuid not null references children.child,
  scope int not null,
  place int not null,
  village int,
  village_name text not null,
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  source text not null,
  reason text not null,
  known_from timestamptz not null,
  known_to timestamptz,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table children.residence is
  'One row says where a child lived from day to day (both included; an empty start is unknown), as known during its range. village is a place of its own where the register has one; village_name is what was written.';
create index residence_of_child on children.residence (child);
create index residence_now_by_place on children.residence (place, village_name)
  where known_to is null and ends_on is null;

create table children.caregiver (
  id uuid primary key,
  episode uuid not null,
  child uuid not null references children.child,
  scope int not null,
  name text not null,
  relation text not null,
  birth_year int,
  phone text not null,
  lives_with boolean not null,
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  source text not null,
  reason text not null,
  known_from timestamptz not null,
  known_to timestamptz,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table children.caregiver is
  'One row says who cares for a child and how they are related, from day to day, as known during its range.';
create index caregiver_of_child on children.caregiver (child);

create table children.household (
  id uuid primary key,
  scope int not null,
  place int not null,
  village int,
  village_name text not null,
  code text not null,
  head text not null,
  opened_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table children.household is 'One row is one household in which children of the register live.';
create index household_of_scope on children.household (scope, village_name);

create table children.household_member (
  id uuid primary key,
  episode uuid not null,
  household uuid not null references children.household,
  child uuid not null references children.child,
  scope int not null,
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  known_from timestamptz not null,
  known_to timestamptz,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table children.household_member is
  'One row says that a child belonged to a household from day to day, as known during its range.';
create index household_member_of_child on children.household_member (child);
create index household_member_of_household on children.household_member (household);

create table children.household_standing (
  id uuid primary key,
  household uuid not null references children.household,
  scope int not null,
  standing text not null check (standing in ('POOR', 'NEAR_POOR', 'NEITHER')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  source text not null,
  known_from timestamptz not null,
  known_to timestamptz,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table children.household_standing is
  'One row says how a household was classed from day to day: poor, near-poor or neither.';
create index household_standing_of on children.household_standing (household);

create table children.placement (
  id uuid primary key,
  child uuid not null references children.child,
  scope int not null,
  from_place int not null,
  village_name text not null,
  candidates int[] not null,
  proposed int not null,
  basis text not null check (basis in ('VILLAGE', 'SAME_CODE', 'FIRST')),
  alike int not null,
  opened_at timestamptz not null,
  decided int,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text
);
comment on table children.placement is
  'One row is a child of a commune that was split, for a person to place: the successors it may belong to, the one proposed, and why (alike: how many children of the same village were placed there before).';
create index placement_open on children.placement (scope) where decided is null;
create index placement_decided on children.placement (from_place, village_name) where decided is not null;
create index placement_of_child on children.placement (child);

grant select, insert on
  children.residence, children.caregiver, children.household, children.household_member,
  children.household_standing, children.placement to mangnon_app;
grant update (scope, known_to) on
  children.residence, children.caregiver, children.household_member, children.household_standing
  to mangnon_app;
grant update (scope, place, village, village_name) on children.household to mangnon_app;
grant update (scope, proposed, basis, alike, decided, decided_at, decided_by, decided_by_name)
  on children.placement to mangnon_app;
