-- The application's roles may look into schemas; each table grants what it means to grant.
create extension if not exists btree_gist;

revoke all on schema public from public;
alter default privileges revoke execute on functions from public;
alter default privileges grant usage on schemas to mangnon_app, mangnon_grants;
