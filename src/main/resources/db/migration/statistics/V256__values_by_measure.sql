-- By measure first: PostgreSQL 18 would skip through an index by place, a search for every place,
-- to read one measure of all places.
drop index statistics.indicator_value_of;
create unique index indicator_value_of
  on statistics.indicator_value (measure, place, map_date, year) nulls not distinct;
