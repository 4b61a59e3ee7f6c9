create schema exchange;

create table exchange.import (
  id uuid primary key,
  file_name text not null,
  bytes bigint not null,
  state text not null check (state in
    ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNCHANGED', 'REFUSED', 'UNDONE', 'DISCARDED')),
  rows_done bigint not null default 0,
  rows_total bigint not null default 0,
  report text,
  batch uuid,
  began_at timestamptz not null,
  work_began_at timestamptz not null,
  changed_at timestamptz not null,
  by uuid,
  by_name text not null
);
comment on table exchange.import is
  'One row is one file of figures that somebody sent: how far it is and what became of it. A row at work that does not change any more was interrupted and wrote nothing.';
create index import_by on exchange.import (by, began_at desc);

create table exchange.import_file (
  import uuid primary key references exchange.import on delete cascade,
  by uuid,
  content bytea not null
);
comment on table exchange.import_file is
  'One row is the content of a sent file, kept for a week so that it can be accepted, marked and given back.';

grant select, insert, update on exchange.import to mangnon_app;
grant select, insert, delete on exchange.import_file to mangnon_app;

do $$
declare
  tbl text;
begin
  foreach tbl in array array['exchange.import', 'exchange.import_file'] loop
    execute format('alter table %s enable row level security', tbl);
    execute format('alter table %s force row level security', tbl);
    -- Nobody sees a file that another person sent; the application itself sees its own.
    execute format(
      'create policy own on %s to mangnon_app
       using (by = (select access.user_id()) or (by is null and (select access.is_machine())))
       with check (by = (select access.user_id()) or (by is null and (select access.is_machine())))',
      tbl);
  end loop;
end
$$;
