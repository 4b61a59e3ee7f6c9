create table protection.service (
  id uuid primary key,
  line uuid not null references protection.service,
  number int not null check (number > 0),
  facility text not null,
  kind text not null,
  area int[] not null,
  capacity int check (capacity > 0),
  contact text not null,
  opening text not null,
  ended boolean not null,
  sample boolean not null,
  valid_from date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table protection.service is
  'One row is what is known, from a day on, of one service that a facility offers; a later row of the same line supersedes it. area holds the places served (none: the whole province), capacity how many children at a time.';
create unique index service_number on protection.service (line, number);

grant select, insert on protection.service to mangnon_app;
select access.protect_whole('protection.service', 'SERVICE', 'READ', 'MANAGE');
