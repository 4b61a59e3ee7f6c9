-- Few deadlines stand still; whoever reads all of them need not walk through those that run.
create index deadline_standing on protection.deadline (due_at)
  where outcome = 'OPEN' and paused_at is not null;
