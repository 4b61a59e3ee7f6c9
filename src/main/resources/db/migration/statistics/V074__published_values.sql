create table statistics.published_value (
  release int not null,
  measure int not null,
  place int not null,
  year int not null,
  map_date date,
  numerator numeric,
  denominator numeric,
  value numeric,
  reported int not null,
  expected int not null,
  estimated boolean not null,
  reason text,
  released_at timestamptz not null,
  replaced_at timestamptz not null default 'infinity'
);
comment on table statistics.published_value is
  'One row is a final figure anybody may see; what would tell about few children is left out. Rows of earlier releases stay.';
create index published_value_of on statistics.published_value (place, map_date, measure, year);
create index published_value_by_place on statistics.published_value (measure, year, map_date);

create table statistics.published_count (
  element int not null,
  subpopulation text not null,
  place int not null,
  year int not null,
  map_date date,
  value numeric not null,
  released_at timestamptz not null
);
comment on table statistics.published_count is
  'One row is a count that was once published, in any release: it cannot be taken back and counts as known to everybody.';
create index published_count_of on statistics.published_count (element, year);

create table statistics.release (
  number int primary key,
  released_at timestamptz not null
);
comment on table statistics.release is 'One row is one time at which figures were published.';

grant select, insert on statistics.published_value, statistics.published_count,
  statistics.release to mangnon_app;
grant update (replaced_at) on statistics.published_value to mangnon_app;
