-- Sessions live on the server, in the database, so that any node can serve the next request.
create schema web;

create table web.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
comment on table web.spring_session is 'One row is one visit; principal_name is an account''s id.';
create index spring_session_expiry on web.spring_session (expiry_time);
create index spring_session_principal on web.spring_session (principal_name);

create table web.spring_session_attributes (
  session_primary_id char(36) not null references web.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on table web.spring_session_attributes is 'One row is one thing a visit remembers.';

grant select, insert, update, delete on web.spring_session, web.spring_session_attributes
  to mangnon_app;
