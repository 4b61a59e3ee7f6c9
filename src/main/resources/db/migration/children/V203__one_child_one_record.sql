create table children.name_entry (
  id uuid primary key,
  folded text not null,
  keys int[] not null,
  added_at timestamptz not null
);
comment on table children.name_entry is
  'One row is one distinct folded name in the register, with the hashed keys it is found by; it does not say whose name it is.';
create index name_entry_by_key on children.name_entry using gin (keys);
create index name_entry_by_name on children.name_entry using hash (folded);

create table children.name_link (
  id uuid primary key,
  name uuid not null references children.name_entry,
  child uuid not null references children.child,
  scope int not null,
  bearer text not null check (bearer in ('CHILD', 'CAREGIVER')),
  birth_year int
);
comment on table children.name_link is
  'One row says that a child, or somebody who cares for it, has this name now.';
create index name_link_of_name on children.name_link (name, scope);
create index name_link_of_child on children.name_link (child);

create table children.pair (
  id uuid primary key,
  one uuid not null references children.child,
  other uuid not null references children.child,
  one_scope int not null,
  other_scope int not null,
  score double precision not null,
  probability double precision not null,
  explanation jsonb not null,
  state text not null check (state in ('OPEN', 'SAME', 'DIFFERENT')),
  manual boolean not null,
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  check (one < other)
);
comment on table children.pair is
  'One row is two records that may be of one child, how alike they are and why, and what was decided; what a person decided is never decided again by the machine.';
create index pair_of_one on children.pair (one);
create index pair_of_other on children.pair (other);
create index pair_open on children.pair (probability desc) where state = 'OPEN';

create table children.merge (
  id uuid primary key,
  winner uuid not null references children.child,
  loser uuid not null references children.child,
  winner_scope int not null,
  loser_scope int not null,
  loser_came_from int not null,
  manual boolean not null,
  reason text not null,
  merged_at timestamptz not null,
  merged_by uuid,
  merged_by_name text not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_by_name text,
  check (winner <> loser)
);
comment on table children.merge is
  'One row says that the record loser is of the same child as the record winner, until it is undone. Nothing moves between the records; loser_came_from is the scope to which the loser goes back.';
create index merge_of_loser on children.merge (loser) where undone_at is null;
create index merge_of_winner on children.merge (winner) where undone_at is null;

create view children.current_child with (security_invoker = true) as
  select c.* from children.child c
  where not exists (
    select from children.merge m where m.loser = c.id and m.undone_at is null);
comment on view children.current_child is 'One row is one child: the records that are not merged into another.';

grant select, insert on children.name_entry, children.pair, children.merge to mangnon_app;
grant select, insert, delete on children.name_link to mangnon_app;
grant update (scope) on children.name_link to mangnon_app;
grant update (one_scope, other_scope, score, probability, explanation, state, manual, decided_at,
  decided_by, decided_by_name) on children.pair to mangnon_app;
grant update (winner_scope, loser_scope, undone_at, undone_by, undone_by_name)
  on children.merge to mangnon_app;
grant select on children.current_child to mangnon_app;
