-- Reports about one child of the register are looked for whenever a report is read.
create index concern_child_of_register on protection.concern_child (child)
  where child is not null;
