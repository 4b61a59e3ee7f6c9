-- Taking a large file back takes as long as taking it in, and is shown in the same way.
alter table children.import drop constraint import_state_check;
alter table children.import add constraint import_state_check check (state in
  ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNCHANGED', 'REFUSED', 'UNDOING', 'UNDONE', 'DISCARDED'));
alter table children.import add column left_alone uuid[] not null default '{}';
comment on column children.import.left_alone is
  'Records that an undo left as they are, because somebody changed them since.';
