-- A grant and its audit entry are written in one transaction, by the role that writes grants.
create policy grants_add on audit.entry for insert to mangnon_grants with check (true);
create policy grants_add on audit.pending for insert to mangnon_grants with check (true);
grant insert on audit.entry, audit.pending to mangnon_grants;
