create table statistics.submission (
  id uuid primary key,
  form int not null references statistics.form,
  place int not null,
  period int not null,
  scope int not null,
  state text not null
    check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'LOCKED', 'SUPERSEDED')),
  version int not null,
  supersedes uuid,
  origin text not null check (origin in ('ENTRY', 'IMPORT', 'SAMPLE', 'PUBLISHED')),
  reason text,
  due_on date not null,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  accepted_at timestamptz,
  locked_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null
);
comment on table statistics.submission is
  'One row is one form of one place for one period; a correction after acceptance is another row that supersedes it.';
-- Not unique: a duplicate key would tell that a row out of sight exists.
create index submission_of_place on statistics.submission (form, period, place);

create table statistics.submission_event (
  id uuid primary key,
  submission uuid not null,
  scope int not null,
  state text not null,
  version int not null,
  reason text,
  batch int,
  at timestamptz not null,
  by uuid,
  by_name text not null
);
comment on table statistics.submission_event is
  'One row is one step of a submission, never changed: who brought it into which state, and why.';
create index submission_event_of on statistics.submission_event (submission, version);

create table statistics.draft_value (
  submission uuid not null,
  element int not null,
  category int not null,
  scope int not null,
  text text not null,
  comment text not null default '',
  saved_at timestamptz not null,
  primary key (submission, element, category)
);
comment on table statistics.draft_value is
  'One row is what somebody typed into one cell of a form, kept even when it is no number.';

create table statistics.reminder (
  id uuid primary key,
  form int not null,
  place int not null,
  period int not null,
  scope int not null,
  at timestamptz not null,
  by uuid,
  by_name text not null,
  note text not null
);
comment on table statistics.reminder is 'One row says that a place was reminded of a form it owes.';
create index reminder_of_period on statistics.reminder (period, form, place);

grant select, insert, update on statistics.submission to mangnon_app;
grant select, insert on statistics.submission_event, statistics.reminder to mangnon_app;
grant select, insert, update, delete on statistics.draft_value to mangnon_app;
