create table protection.consent (
  id uuid primary key,
  case_id uuid not null references protection.case_file,
  scope int not null,
  event_scope int not null,
  sealed boolean not null default false,
  kind text not null check (kind in ('PUBLICATION', 'SHARING')),
  giver text not null check (giver in ('CHILD', 'REPRESENTATIVE')),
  form text not null,
  content jsonb not null,
  given_on date not null,
  valid_until date check (valid_until >= given_on),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_words jsonb,
  withdrawn_by uuid,
  withdrawn_by_name text,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table protection.consent is
  'One row says that the child of a case, or its representative, consented to one use, within words (encrypted) and until a day (included); and from which moment they no longer do. Only withdrawal is ever added.';
create index consent_of_case on protection.consent (case_id);

grant select, insert on protection.consent to mangnon_app;
grant update (withdrawn_at, withdrawn_words, withdrawn_by, withdrawn_by_name)
  on protection.consent to mangnon_app;
select protection.protect('protection.consent', 'CASE', 'READ', 'MANAGE', 'case_id', 'case_id');
select protection.let_openings_read('protection.consent', 'case_id');
select protection.keep_sealed('protection.consent', 'case_id');
