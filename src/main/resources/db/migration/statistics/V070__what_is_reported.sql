-- Copies of what the programme's files define, so that figures can refer to it by short numbers.
create schema statistics;

create table statistics.element (
  id int primary key,
  code text not null unique,
  name_vi text not null,
  name_en text not null,
  aggregation text not null check (aggregation in ('SUM', 'LAST')),
  value_type text not null check (value_type in ('COUNT', 'FLAG')),
  level text not null check (level in ('COMMUNE', 'PROVINCE')),
  source text not null check (source in ('ADMIN', 'SURVEY')),
  agency text not null,
  main_breakdown int not null default 0
);
comment on table statistics.element is
  'One row is a count that is reported. Where only parts are reported, those of main_breakdown make its total.';

create table statistics.category (
  id int primary key,
  code text not null unique,
  dimension text not null,
  option text not null,
  name_vi text not null,
  name_en text not null,
  position int not null
);
comment on table statistics.category is
  'One row is a class that a count may be broken down by; 0 is the undivided total; id / 1000 is its breakdown.';
insert into statistics.category values (0, 'total', '', '', 'Tổng số', 'Total', 0);

create table statistics.element_category (
  element int not null references statistics.element,
  category int not null references statistics.category,
  primary key (element, category)
);
comment on table statistics.element_category is 'One row lets an element be reported by a category.';

create table statistics.form (
  id int primary key,
  code text not null unique,
  agency text not null,
  level text not null check (level in ('COMMUNE', 'PROVINCE')),
  kind int not null default 0,
  due_month int not null,
  due_day int not null,
  active boolean not null default true
);
comment on table statistics.form is
  'One row is what an agency collects from one level; a year is due on due_day.due_month of the next.';

create table statistics.form_element (
  form int not null references statistics.form,
  element int not null references statistics.element,
  position int not null,
  primary key (form, element)
);
comment on table statistics.form_element is 'One row puts an element on a form.';

create table statistics.measure (
  id int primary key,
  target text not null,
  series text not null check (series in ('ADMIN', 'SURVEY')),
  formula text not null check (formula in ('RATIO', 'SHARE_OF_PLACES', 'ANNUAL_REDUCTION')),
  numerator int not null references statistics.element,
  denominator int references statistics.element,
  factor numeric not null,
  subpopulation text not null check (subpopulation in ('ALL', 'RURAL', 'URBAN')),
  level text not null check (level in ('COMMUNE', 'PROVINCE')),
  still_zero boolean not null default false,
  agency text not null,
  active boolean not null default true,
  unique (target, series)
);
comment on table statistics.measure is
  'One row is one way to compute a target from elements; still_zero: a base of zero is met by staying at zero.';

grant select on statistics.element, statistics.category, statistics.element_category,
  statistics.form, statistics.form_element, statistics.measure to mangnon_app;
