create table statistics.indicator_value (
  measure int not null,
  place int not null,
  year int not null,
  map_date date,
  scope int not null,
  numerator numeric,
  denominator numeric,
  value numeric,
  reported int not null,
  expected int not null,
  left_out int not null,
  status text not null check (status in ('FINAL', 'PROVISIONAL', 'INCOMPLETE')),
  estimated boolean not null,
  reason text,
  computed_at timestamptz not null
);
comment on table statistics.indicator_value is
  'One row is one measure for one place and year: as it was (no map_date) or on the map of a day. Computed; may be deleted and rebuilt.';
comment on column statistics.indicator_value.left_out is
  'places left out because nobody has classified them as urban or rural';
create unique index indicator_value_of
  on statistics.indicator_value (place, map_date, measure, year) nulls not distinct;
create index indicator_value_by_place on statistics.indicator_value (measure, year, map_date);

create table statistics.recalculation (
  id uuid primary key,
  elements int[] not null,
  places int[] not null,
  years int[] not null,
  wanted_at timestamptz not null
);
comment on table statistics.recalculation is
  'One row asks that indicator values be computed again after figures changed; written with the change itself, deleted when done.';

grant select, insert, update, delete on statistics.indicator_value to mangnon_app;
grant select, insert, delete on statistics.recalculation to mangnon_app;
