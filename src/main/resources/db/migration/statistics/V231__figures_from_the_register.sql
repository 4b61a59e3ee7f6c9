-- Figures may come from a register of this system; the batch says which counting.
alter table statistics.submission drop constraint submission_origin_check;
alter table statistics.submission add constraint submission_origin_check
  check (origin in ('ENTRY', 'IMPORT', 'SAMPLE', 'PUBLISHED', 'REGISTER'));
alter table statistics.batch drop constraint batch_origin_check;
alter table statistics.batch add constraint batch_origin_check
  check (origin in ('ENTRY', 'IMPORT', 'SAMPLE', 'PUBLISHED', 'REGISTER'));
