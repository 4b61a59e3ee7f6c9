create schema places;

create table places.place (
  id                integer primary key,
  code              text not null,
  valid_from        date not null,
  valid_to          date,
  kind              text not null check (kind in
                      ('province', 'district', 'commune', 'ward', 'township', 'special_zone', 'village')),
  level             text not null check (level in ('province', 'district', 'commune', 'village')),
  name              text not null,
  full_name         text not null,
  name_en           text not null,
  urban_rural       text not null check (urban_rural in ('urban', 'rural', 'unclassified')),
  parent_id         integer,
  alternative_codes text[] not null,
  area_km2          numeric,
  population        integer,
  confidence        text not null check (confidence in ('A', 'B', 'C')),
  source            text not null,
  check (valid_from < valid_to),
  -- A code names one unit at a time; deferred, so that a reload may pass through other states.
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
    deferrable initially deferred
);
comment on table places.place is
  'One row is an administrative unit during one stretch of time, [valid_from, valid_to); id = code × 100 + year of valid_from − 2000; parent_id is the place above on its first day';
create index on places.place (level, valid_from, valid_to);

create table places.parenthood (
  place_id   integer not null,
  parent_id  integer not null,
  valid_from date not null,
  valid_to   date,
  primary key (place_id, valid_from),
  exclude using gist (place_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table places.parenthood is
  'One row is a stretch of time, [valid_from, valid_to), in which a place belongs to a place above';

create table places.succession (
  from_place  integer not null,
  to_place    integer not null,
  on_date     date not null,
  kind        text not null check (kind in ('whole', 'part', 'area_only')),
  child_share numeric check (child_share between 0 and 1),
  doubtful    boolean not null,
  confidence  text not null check (confidence in ('A', 'B', 'C')),
  source      text not null,
  note        text not null,
  primary key (from_place, to_place)
);
comment on table places.succession is
  'One row says that a place, or a part of it, became another place on a day';

create table places.map (
  map_date date primary key
);
comment on table places.map is 'One row is a map a figure can be shown on, by its first day';

create table places.on_map (
  map_date   date not null references places.map on delete cascade,
  from_place integer not null,
  to_place   integer not null,
  weight     numeric check (weight between 0 and 1),
  exactness  text not null check (exactness in ('exact', 'estimated', 'unmoved')),
  primary key (map_date, from_place, to_place),
  check ((weight is null) = (exactness = 'unmoved'))
);
comment on table places.on_map is
  'One row is the part (weight) of an additive figure of a place that belongs to a place of that map; weight is null where the figure is not moved';
create index on places.on_map (map_date, to_place);

-- Reference data: everyone may read it, only the owner writes it.
grant usage on schema places to mangnon_app, mangnon_grants;
grant select on all tables in schema places to mangnon_app, mangnon_grants;
