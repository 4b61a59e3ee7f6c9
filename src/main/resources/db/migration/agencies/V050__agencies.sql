create schema agencies;

create table agencies.agency (
  code       text primary key,
  kind       text not null check (kind in ('department', 'mass_organisation', 'local_government', 'all')),
  valid_from date not null,
  valid_to   date,
  name_vi    text not null,
  name_en    text not null,
  in_plan    boolean not null,
  confidence text not null check (confidence in ('A', 'B', 'C')),
  source     text not null,
  check (valid_from < valid_to)
);
comment on table agencies.agency is
  'One row is a body that carries duties, in force during [valid_from, valid_to)';

create table agencies.succession (
  from_agency text not null references agencies.agency on delete cascade,
  to_agency   text not null references agencies.agency on delete cascade,
  on_date     date not null,
  function    text not null,
  confidence  text not null check (confidence in ('A', 'B', 'C')),
  source      text not null,
  note        text not null,
  primary key (from_agency, function, on_date)
);
comment on table agencies.succession is
  'One row is a function (* for everything not named otherwise) that passed from one agency to another on a day';

-- Reference data: everyone may read it, only the owner writes it.
grant usage on schema agencies to mangnon_app, mangnon_grants;
grant select on all tables in schema agencies to mangnon_app, mangnon_grants;
