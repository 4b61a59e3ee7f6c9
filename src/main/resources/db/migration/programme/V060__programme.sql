create schema programme;

create table programme.element (
  code        text primary key,
  position    integer not null,
  name_vi     text not null,
  name_en     text not null,
  aggregation text not null check (aggregation in ('sum', 'last')),
  value_type  text not null check (value_type in ('count', 'flag')),
  reported_at text not null check (reported_at in ('commune', 'province')),
  source      text not null check (source in ('admin', 'survey')),
  agency      text not null
);
comment on table programme.element is
  'One row is a count that is reported; agency is the one of the plan whose form it stands on';

create table programme.target (
  id            text primary key,
  position      integer not null,
  indicator_id  text not null,
  objective_id  text not null,
  name_vi       text not null,
  name_en       text not null,
  factor        integer not null,
  direction     text not null check (direction in ('up', 'down')),
  subpopulation text not null check (subpopulation in ('all', 'rural', 'urban')),
  path_shape    text not null check (path_shape in ('linear', 'compound')),
  decimals      integer not null check (decimals between 0 and 4)
);
comment on table programme.target is 'One row is what an indicator of the plan must reach';

create table programme.checkpoint (
  target_id  text not null references programme.target on delete cascade,
  year       integer,
  comparator text not null check (comparator in ('ge', 'le', 'lt', 'gt', 'reduce_by')),
  value      numeric not null,
  up_to      numeric,
  unique nulls not distinct (target_id, year)
);
comment on table programme.checkpoint is
  'One row is a required value of a target in a year; a null year means every year';

create table programme.measure (
  target_id           text not null references programme.target on delete cascade,
  series              text not null check (series in ('admin', 'survey')),
  formula             text not null check (formula in ('ratio', 'share_of_places', 'annual_reduction')),
  numerator_element   text not null references programme.element,
  denominator_element text references programme.element,
  level               text not null check (level in ('commune', 'province')),
  when_zero           text not null check (when_zero in ('no_value', 'met_if_still_zero')),
  headline            boolean not null,
  primary key (target_id, series),
  check ((denominator_element is null) = (formula <> 'ratio'))
);
comment on table programme.measure is
  'One row is a way to compute a target from reported elements; one of them is the headline';

-- Reference data: everyone may read it, only the owner writes it.
grant usage on schema programme to mangnon_app, mangnon_grants;
grant select on all tables in schema programme to mangnon_app, mangnon_grants;
