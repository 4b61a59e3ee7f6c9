-- Row rules: a figure belongs to a place and an agency, and so does everything about it.
select access.protect('statistics.submission', 'FIGURE', 'READ', 'ENTER,IMPORT,SUBMIT,ACCEPT,LOCK');
select access.protect('statistics.submission_event', 'FIGURE', 'READ', 'ENTER,IMPORT,SUBMIT,ACCEPT,LOCK');
select access.protect('statistics.draft_value', 'FIGURE', 'READ', 'ENTER,IMPORT,ACCEPT');
select access.protect('statistics.observation', 'FIGURE', 'READ', 'ENTER,IMPORT,SUBMIT,ACCEPT');
select access.protect('statistics.batch', 'FIGURE', 'READ', 'ENTER,IMPORT');
select access.protect('statistics.reminder', 'REMINDER', 'READ', 'MANAGE');
-- Computed by the application itself, for nobody else to write.
select access.protect('statistics.indicator_value', 'INDICATOR', 'READ', 'MANAGE');

-- Requests are left by whoever changes figures and taken by the application.
alter table statistics.recalculation enable row level security;
alter table statistics.recalculation force row level security;
create policy asks on statistics.recalculation for insert to mangnon_app
  with check (coalesce(cardinality(access.scopes('FIGURE', 'ENTER,IMPORT,SUBMIT,ACCEPT,LOCK')), 0) > 0
    or access.sees_all('FIGURE', 'ENTER,IMPORT,SUBMIT,ACCEPT,LOCK'));
create policy serves on statistics.recalculation for select to mangnon_app
  using ((select access.is_machine()));
create policy finishes on statistics.recalculation for delete to mangnon_app
  using ((select access.is_machine()));

-- What is published anybody may see; only the application publishes.
do $$
declare
  tbl regclass;
begin
  foreach tbl in array array['statistics.published_value', 'statistics.published_count',
    'statistics.release']::regclass[]
  loop
    execute format('alter table %s enable row level security', tbl);
    execute format('alter table %s force row level security', tbl);
    execute format('create policy reads on %s for select to mangnon_app using (true)', tbl);
    execute format('create policy adds on %s for insert to mangnon_app with check ((select access.is_machine()))', tbl);
    execute format('create policy changes on %s for update to mangnon_app using ((select access.is_machine())) with check ((select access.is_machine()))', tbl);
  end loop;
end
$$;
