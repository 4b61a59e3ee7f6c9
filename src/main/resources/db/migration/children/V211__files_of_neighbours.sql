create table children.import (
  id uuid primary key,
  source text not null,
  file_name text not null,
  bytes bigint not null,
  state text not null check (state in
    ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNCHANGED', 'REFUSED', 'UNDONE', 'DISCARDED')),
  rows_done bigint not null default 0,
  rows_total bigint not null default 0,
  report text,
  began_at timestamptz not null,
  work_began_at timestamptz not null,
  changed_at timestamptz not null,
  by uuid,
  by_name text not null
);
comment on table children.import is
  'One row is one file of children that somebody took in from a neighbouring system: how far it is and what became of it. A row at work that does not change any more was interrupted and wrote nothing.';
create index import_by on children.import (by, began_at desc);

create table children.import_file (
  import uuid primary key references children.import on delete cascade,
  by uuid,
  content bytea not null
);
comment on table children.import_file is
  'One row is the content of such a file, kept for a week so that it can be accepted and its bad rows given back.';

create table children.conflict (
  id uuid primary key,
  child uuid not null references children.child,
  scope int not null,
  import uuid not null,
  source text not null,
  field text not null,
  held text not null,
  held_source text not null,
  given text not null,
  found_at timestamptz not null,
  closed_at timestamptz
);
comment on table children.conflict is
  'One row is a value that a file gave for a field of a child and that the register did not take, because its own comes from a source trusted more, or as much; closed when the import was undone.';
create index conflict_of_child on children.conflict (child);
create index conflict_of_import on children.conflict (import);

grant select, insert, update on children.import to mangnon_app;
grant select, insert, delete on children.import_file to mangnon_app;
grant select, insert on children.conflict to mangnon_app;
grant update (scope, closed_at) on children.conflict to mangnon_app;

select access.protect('children.conflict', 'CHILD', 'READ', 'ENTER,IMPORT');

do $$
declare
  tbl text;
begin
  foreach tbl in array array['children.import', 'children.import_file'] loop
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
