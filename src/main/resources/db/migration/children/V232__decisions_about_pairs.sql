create table children.pair_decision (
  id uuid primary key,
  pair uuid not null references children.pair,
  one_scope int not null,
  other_scope int not null,
  state text not null check (state in ('SAME', 'DIFFERENT')),
  manual boolean not null,
  decided_at timestamptz not null,
  decided_by uuid,
  decided_by_name text not null
);
comment on table children.pair_decision is
  'One row is one decision about a pair, never changed: a later one stands after it, and the pair''s state is what the last one says.';
create index pair_decision_of on children.pair_decision (pair, decided_at);

insert into children.pair_decision
  (id, pair, one_scope, other_scope, state, manual, decided_at, decided_by, decided_by_name)
select gen_random_uuid(), id, one_scope, other_scope, state, manual, decided_at, decided_by,
  coalesce(decided_by_name, '')
from children.pair where state <> 'OPEN' and decided_at is not null;

alter table children.pair drop column decided_at, drop column decided_by, drop column decided_by_name;
comment on column children.pair.state is 'what the last row of pair_decision says, to find open pairs by';

grant select, insert on children.pair_decision to mangnon_app;
-- Only so that a child that moves takes its decisions along.
grant update (one_scope, other_scope) on children.pair_decision to mangnon_app;
select children.protect_two('children.pair_decision', 'one_scope', 'other_scope');
