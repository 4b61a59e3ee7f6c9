create table children.export (
  id uuid primary key,
  scope int not null,
  place int not null,
  list text not null check (list in ('ALL', 'UNREGISTERED', 'SPECIAL')),
  reason text not null,
  children int not null,
  alone boolean not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null
);
comment on table children.export is
  'One row is one list of children somebody asked to take out, with the reason; children is how many it held then, alone whether one person suffices.';
create index export_of_scope on children.export (scope, asked_at);

create table children.export_decision (
  id uuid primary key,
  export uuid not null references children.export,
  scope int not null,
  approved boolean not null,
  asked_by uuid not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  decided_by_name text not null,
  check (decided_by <> asked_by)
);
comment on table children.export_decision is
  'One row is what a second person decided about a list; never who asked for it.';
create index export_decision_of on children.export_decision (export);

create table children.export_download (
  id uuid primary key,
  export uuid not null references children.export,
  scope int not null,
  format text not null check (format in ('CSV', 'XLSX')),
  children int not null,
  at timestamptz not null,
  by uuid not null,
  by_name text not null
);
comment on table children.export_download is 'One row says that a list was taken out as a file.';
create index export_download_of on children.export_download (export);

grant select, insert on children.export, children.export_decision, children.export_download
  to mangnon_app;
select access.protect('children.export', 'CHILD', 'EXPORT', 'EXPORT');
select access.protect('children.export_decision', 'CHILD', 'EXPORT', 'EXPORT');
select access.protect('children.export_download', 'CHILD', 'EXPORT', 'EXPORT');
