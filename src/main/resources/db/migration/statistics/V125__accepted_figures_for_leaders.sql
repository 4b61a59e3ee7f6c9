-- Who may read accepted figures sees the submissions that were accepted, and what they reported.
do $$
declare
  own text := access.rule('FIGURE', 'READ');
  accepted text := access.rule('FIGURE', 'READ_ACCEPTED');
begin
  execute format(
    'alter policy reads on statistics.submission using (%s or ((%s) and state in (''ACCEPTED'', ''LOCKED'', ''SUPERSEDED'')))',
    own, accepted);
  -- The sub-select runs once a statement, and is itself held to the policy above.
  execute format(
    'alter policy reads on statistics.observation using (%s or ((%s) and submission in (select s.id from statistics.submission s where s.state in (''ACCEPTED'', ''LOCKED'', ''SUPERSEDED''))))',
    own, accepted);
end
$$;
