-- Where a source says otherwise, a person decides; who decided what stays.
alter table children.conflict
  add column decision text check (decision in ('KEPT', 'TAKEN')),
  add column closed_by uuid,
  add column closed_by_name text not null default '',
  add check (decision is null or closed_at is not null);
comment on column children.conflict.decision is
  'KEPT: the register keeps its value and the same value from a file is not asked about again; TAKEN: somebody put the value of the file into the register; null while open, or when the import was undone.';
comment on column children.conflict.closed_by_name is 'Who decided; empty while nobody has.';
comment on table children.conflict is
  'One row is a value that a file gave for a field of a child and that the register did not take, because its own comes from a source trusted more, or as much; closed when a person decided or the import was undone.';

grant update (decision, closed_by, closed_by_name) on children.conflict to mangnon_app;
