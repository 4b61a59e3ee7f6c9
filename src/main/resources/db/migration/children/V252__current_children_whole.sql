-- A view keeps the columns its table had when it was made; anonymised_at came later.
create or replace view children.current_child with (security_invoker = true) as
  select c.* from children.child c
  where c.withdrawn_at is null
    and not exists (
      select from children.merge m where m.loser = c.id and m.undone_at is null);
