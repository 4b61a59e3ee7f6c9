-- Of the cases of many years a few in a hundred are open: what is open has indexes of its own, by
-- each way in which somebody reaches it.
create index deadline_open_of_scope on protection.deadline (scope) where outcome = 'OPEN';
create index deadline_open_of_event_scope on protection.deadline (event_scope)
  where outcome = 'OPEN';
create index deadline_open_of_case on protection.deadline (case_id) where outcome = 'OPEN';
create index deadline_open_of_child on protection.deadline (concern_child, due_at)
  where outcome = 'OPEN';
create index case_state_open_of_event_scope on protection.case_state (event_scope)
  where step <> 'CLOSED';
create index case_state_open_of_case on protection.case_state (case_id) where step <> 'CLOSED';

-- Whose case it is, is asked in every statement of case work: answered from the index alone.
drop index protection.member_now;
create index member_now on protection.member (account) include (case_id) where to_at is null;
