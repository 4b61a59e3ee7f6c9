create sequence statistics.batch_number;

create table statistics.batch (
  id uuid primary key,
  number int not null,
  scope int not null,
  origin text not null check (origin in ('ENTRY', 'IMPORT', 'SAMPLE', 'PUBLISHED')),
  name text not null,
  recorded_at timestamptz not null,
  by uuid,
  by_name text not null,
  undone_at timestamptz
);
comment on table statistics.batch is 'One row is one file or one set of figures that arrived together.';

create table statistics.observation (
  known_from timestamptz not null,
  known_to timestamptz not null default 'infinity',
  element int not null,
  place int not null,
  period int not null,
  category int not null,
  scope int not null,
  batch int,
  import_row int,
  submission uuid not null,
  value numeric not null,
  comment text
) with (fillfactor = 100);
comment on table statistics.observation is
  'One row is one reported value and the time during which the system took it for true; a correction ends it and adds another.';
create index observation_of on statistics.observation (element, period, place);

grant select, insert on statistics.observation to mangnon_app;
-- The only thing that may ever change is that a value stops being taken for true.
grant update (known_to) on statistics.observation to mangnon_app;
grant select, insert on statistics.batch to mangnon_app;
grant update (undone_at) on statistics.batch to mangnon_app;
grant usage on sequence statistics.batch_number to mangnon_app;
