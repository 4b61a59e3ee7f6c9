create table protection.referral_stub (
  id uuid primary key,
  case_id uuid not null references protection.case_file,
  scope int not null,
  event_scope int not null,
  service text not null
);
comment on table protection.referral_stub is
  'One row is what the sender keeps of a referral: from which case it went out and for which service. The recipient never sees it, nor the case.';
create index referral_stub_of_case on protection.referral_stub (case_id);

create table protection.referral (
  id uuid primary key references protection.referral_stub,
  scope int not null check (scope >= 0),
  sender_scope int not null,
  event_scope int not null,
  sender_place int not null,
  sender_name text not null,
  service text not null,
  recipient text not null check (recipient in ('COMMUNE', 'AGENCY', 'FACILITY')),
  recipient_place int,
  recipient_agency text,
  recipient_service uuid references protection.service,
  basis text not null,
  due date not null,
  shared text[] not null,
  content jsonb not null,
  state text not null
    check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'RECALLED', 'DONE', 'GIVEN_UP')),
  version int not null check (version > 0),
  sent_at timestamptz not null,
  changed_at timestamptz not null,
  check ((recipient = 'COMMUNE') = (recipient_place is not null)),
  check ((recipient = 'AGENCY') = (recipient_agency is not null)),
  check ((recipient = 'FACILITY') = (recipient_service is not null)),
  check ((recipient = 'FACILITY') = (scope = 0))
);
comment on table protection.referral is
  'One row asks one recipient for one service for a child, with the least view of the child that the sender chose, its words encrypted. scope is that of the recipient (0: a facility without accounts), sender_scope and event_scope those of the case. state and version are what its events come to.';
create index referral_of_recipient on protection.referral (scope, state, due);
create index referral_of_sender on protection.referral (sender_scope);

create table protection.referral_event (
  id uuid primary key,
  referral uuid not null references protection.referral,
  scope int not null,
  sender_scope int not null,
  event_scope int not null,
  number int not null check (number > 0),
  move text not null
    check (move in ('SEND', 'ACCEPT', 'DECLINE', 'RECALL', 'FINISH', 'GIVE_UP')),
  content jsonb not null,
  at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table protection.referral_event is
  'One row is one thing that was done with a referral; never changed, never removed. Its key is the client''s transaction, so that sent twice it is one; its words are encrypted.';
create unique index referral_event_number on protection.referral_event (referral, number);

grant select, insert on
  protection.referral_stub, protection.referral, protection.referral_event to mangnon_app;
grant update (state, version, changed_at) on protection.referral to mangnon_app;

select protection.protect(
  'protection.referral_stub', 'CASE', 'READ', 'ACCEPT', 'case_id', 'case_id');

create function protection.sent() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  mine uuid[] := protection.mine();
begin
  return (
    select coalesce(array_agg(s.id), '{}')
    from protection.referral_stub s where s.case_id = any (mine));
end
$$;
comment on function protection.sent is
  'The referrals that went out from the cases in whose team this transaction''s user is.';

create function protection.barred_referrals() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
declare
  barred uuid[] := protection.barred();
begin
  return (
    select coalesce(array_agg(s.id), '{}')
    from protection.referral_stub s where s.case_id = any (barred));
end
$$;
comment on function protection.barred_referrals is
  'The referrals that went out from cases in which this transaction''s user is named as involved.';

revoke all on function protection.sent(), protection.barred_referrals() from public;
grant execute on function protection.sent(), protection.barred_referrals() to mangnon_app;

create function protection.protect_referral(tbl regclass, own text)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  mine text := format('%s = any (array(select unnest(protection.sent())))', own);
  chair text := access.rule('CASE', 'READ');
  reads text := format('(%s) or (%s) or (%s) or %s',
    access.rule('REFERRAL', 'READ'),
    replace(chair, 'scope ', 'sender_scope '),
    replace(chair, 'scope ', 'event_scope '),
    mine);
  writes text := format('(%s) or %s', access.rule('REFERRAL', 'ACCEPT'), mine);
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy reads on %s for select using (%s)', tbl, reads);
  execute format('create policy adds on %s for insert with check (%s)', tbl, writes);
  execute format('create policy changes on %s for update using (%s) with check (%s)', tbl, writes, writes);
  execute format(
    'create policy named on %1$s as restrictive to mangnon_app using (%2$s <> all (array(select unnest(protection.barred_referrals())))) with check (true)',
    tbl, own);
  execute format('create policy deciding on %s to mangnon_owner using (true) with check (true)', tbl);
end
$$;
comment on function protection.protect_referral is
  'Binds a table of referrals: seen by the recipient, the team of the case and the chairs of its communes; written by recipient and team; never by somebody whom the report names.';
revoke all on function protection.protect_referral from public;

select protection.protect_referral('protection.referral', 'id');
select protection.protect_referral('protection.referral_event', 'referral');
