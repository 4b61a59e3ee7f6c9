-- A database that was filled with made-up figures says so itself, wherever it is carried.
create schema sample;

create table sample.mark (
  only_one boolean primary key default true check (only_one),
  seed bigint not null,
  generated_at timestamptz not null,
  note text not null
);
comment on table sample.mark is
  'One row when the figures in this database were made by the sample generator; none otherwise';

grant select, insert on sample.mark to mangnon_app;
