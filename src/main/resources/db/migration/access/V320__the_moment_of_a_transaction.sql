create function access.moment() returns timestamptz
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.context()).kind is null then
    return null;
  end if;
  return split_part(current_setting('mangnon.context', true), '.', 3)::timestamptz;
end
$$;
comment on function access.moment is
  'When this transaction acts, to the second, by the application''s clock as the signed context says it; for rights that end at an hour. The machine''s clock would not do: tests and exercises move the application''s.';
grant execute on function access.moment() to mangnon_app;
