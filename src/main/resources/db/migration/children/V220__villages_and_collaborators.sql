create table children.village_assignment (
  id uuid primary key,
  episode uuid not null,
  scope int not null,
  place int not null,
  village_name text not null check (village_name <> ''),
  collaborator uuid not null,
  collaborator_name text not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  known_from timestamptz not null,
  known_to timestamptz,
  recorded_by uuid,
  recorded_by_name text not null
);
comment on table children.village_assignment is
  'One row says which collaborator follows the children of a village, as it is written in their homes, from day to day (both included), as known during its range. Ending it closes the row and adds one with the last day.';
create index village_assignment_of_collaborator on children.village_assignment (collaborator)
  where known_to is null;
create index village_assignment_of_place on children.village_assignment (place, village_name)
  where known_to is null;

grant select, insert on children.village_assignment to mangnon_app;
grant update (known_to) on children.village_assignment to mangnon_app;
select access.protect('children.village_assignment', 'CHILD', 'READ', 'MANAGE');
