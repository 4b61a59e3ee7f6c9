create table children.count_choice (
  id uuid primary key,
  scope int not null,
  place int not null,
  element text not null,
  from_year int not null,
  from_register boolean not null,
  chosen_at timestamptz not null,
  chosen_by uuid,
  chosen_by_name text not null
);
comment on table children.count_choice is
  'One row says that a commune takes a figure from the register, or no longer, for periods of from_year and later; never changed: the latest row speaks.';
create index count_choice_of on children.count_choice (place, element, chosen_at);

create table children.count_run (
  id uuid primary key,
  scope int not null,
  form text not null,
  place int not null,
  period int not null,
  last_day date not null,
  counted_at timestamptz not null,
  counted_by uuid,
  counted_by_name text not null
);
comment on table children.count_run is
  'One row is one counting of the register for one form of a place and period: what was known at counted_at of the days up to last_day.';
create index count_run_of on children.count_run (place, form, period, counted_at);

create table children.count_value (
  run uuid not null references children.count_run,
  scope int not null,
  element text not null,
  category text not null,
  value bigint not null check (value >= 0),
  primary key (run, element, category)
);
comment on table children.count_value is
  'One row is what a counting found for a data element and a category: a number of children or events, nothing of any child.';

create table children.count_publication (
  id uuid primary key,
  scope int not null,
  run uuid not null references children.count_run,
  batch uuid not null,
  elements text[] not null,
  published_at timestamptz not null,
  published_by uuid,
  published_by_name text not null
);
comment on table children.count_publication is
  'One row says that the values of these elements were put into the form, as the batch of figures batch.';
create index count_publication_of on children.count_publication (run);

-- Who lived in a place on a day of the past.
create index residence_known_by_place on children.residence (place) where known_to is null;

grant select, insert on children.count_choice, children.count_run, children.count_value,
  children.count_publication to mangnon_app;

-- Numbers of a form, bound to its place and agency like every other figure of it.
select access.protect('children.count_choice', 'FIGURE', 'READ', 'ENTER,IMPORT');
select access.protect('children.count_run', 'FIGURE', 'READ', 'ENTER,IMPORT');
select access.protect('children.count_value', 'FIGURE', 'READ', 'ENTER,IMPORT');
select access.protect('children.count_publication', 'FIGURE', 'READ', 'ENTER,IMPORT');
