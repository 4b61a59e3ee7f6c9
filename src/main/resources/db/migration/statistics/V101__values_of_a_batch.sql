-- Rows of a batch stand together in the table, so a summary of blocks finds them at no cost to writing.
create index observation_by_batch on statistics.observation using brin (batch);
