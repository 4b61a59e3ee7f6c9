create index opening_kept on protection.opening (asked_at) where from_at is null;

create function protection.forget_askings(before timestamptz) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- The shortest term a programme may set; an asking lapses after a day.
  if not access.is_machine() or $1 > access.moment() - interval '1 year' then
    return;
  end if;
  return query
    update protection.opening o set reason = protection.without_words(o.reason)
    where o.from_at is null and o.asked_at < $1 and o.reason <> protection.without_words(o.reason)
    returning o.id;
end
$$;
comment on function protection.forget_askings is
  'Takes away the reasons of askings that opened nothing, older than this moment: whether there was such a case or not, so that whoever asked cannot tell from it. Who asked, when and for which code stays. Only the application may. Answers with the askings.';
revoke all on function protection.forget_askings(timestamptz) from public;
grant execute on function protection.forget_askings(timestamptz) to mangnon_app;
