alter table agencies.succession rename column note to note_vi;
alter table agencies.succession add column note_en text not null default '';
