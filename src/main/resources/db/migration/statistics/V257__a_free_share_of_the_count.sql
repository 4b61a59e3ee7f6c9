-- Two halves of one computation wait for each other outside of the database, so one must never wait
-- for the other's row inside of it: each transaction takes a row that no other holds.
create sequence statistics.change_slot as int start 1024;
alter table statistics.change alter slot set default nextval('statistics.change_slot');

create or replace function statistics.note_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update statistics.change set times = times + 1
  where slot = (select slot from statistics.change for update skip locked limit 1);
  if not found then
    insert into statistics.change (times) values (1);
  end if;
  return null;
end
$$;
