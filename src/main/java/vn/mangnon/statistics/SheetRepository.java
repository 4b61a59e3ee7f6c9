package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cells of forms: what was typed, what is taken for true now. */
@Repository
class SheetRepository {
  private final JdbcClient jdbc;

  SheetRepository(JdbcTemplate template) {
    this.jdbc = JdbcClient.create(template);
  }

  /** A value taken for true now. */
  record Value(
      int element, int place, int period, int category, BigDecimal value, String comment) {}

  /** A cell as typed. */
  record Typed(int element, int category, String text, String comment) {}

  Map<Integer, Integer> mainBreakdowns() {
    Map<Integer, Integer> breakdowns = new HashMap<>();
    jdbc.sql("select id, main_breakdown from statistics.element")
        .query(row -> {
          breakdowns.put(row.getInt(1), row.getInt(2));
        });
    return breakdowns;
  }

  /** What is taken for true of elements in periods, at every place one may see. */
  List<Value> known(Collection<Integer> elements, Collection<Integer> periods) {
    return known(elements, periods, List.of());
  }

  /** The same at one place. */
  List<Value> knownAt(int place, Collection<Integer> elements, Collection<Integer> periods) {
    return known(elements, periods, List.of(place));
  }

  private List<Value> known(
      Collection<Integer> elements, Collection<Integer> periods, List<Integer> places) {
    if (elements.isEmpty() || periods.isEmpty()) {
      return List.of();
    }
    String where = places.isEmpty() ? "" : " and place in (:places)";
    return jdbc.sql(
            """
            select element, place, period, category, value, coalesce(comment, '') as comment
            from statistics.observation
            where element in (:elements) and period in (:periods) and known_to = 'infinity'
            """
                + where)
        .param("elements", elements)
        .param("periods", periods)
        .param("places", places)
        .query((row, n) ->
            new Value(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getBigDecimal(5),
                row.getString(6)))
        .list();
  }

  List<Typed> typed(UUID submission) {
    return jdbc.sql(
            """
            select element, category, text, comment from statistics.draft_value
            where submission = :submission
            """)
        .param("submission", submission)
        .query(
            (row, n) -> new Typed(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4)))
        .list();
  }

  /** Writes all cells in one statement: each statement asks anew what the person may write. */
  void save(UUID submission, List<DraftCell> typed, Instant at) {
    Collection<DraftCell> cells =
        typed.stream()
            .collect(
                Collectors.toMap(
                    cell -> List.of(cell.element(), cell.category()),
                    Function.identity(),
                    (earlier, later) -> later,
                    LinkedHashMap::new))
            .values();
    jdbc.sql(
            """
            insert into statistics.draft_value (submission, element, category, scope, text, comment, saved_at)
            select s.id, v.element, v.category, s.scope, v.text, v.comment, :at
            from statistics.submission s,
              unnest(:elements::int[], :categories::int[], :texts::text[], :comments::text[])
                as v(element, category, text, comment)
            where s.id = :submission
            on conflict (submission, element, category) do update set
              text = excluded.text, comment = excluded.comment, saved_at = excluded.saved_at
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("submission", submission)
        .param("elements", cells.stream().map(DraftCell::element).toArray(Integer[]::new))
        .param("categories", cells.stream().map(DraftCell::category).toArray(Integer[]::new))
        .param("texts", cells.stream().map(DraftCell::text).toArray(String[]::new))
        .param("comments", cells.stream().map(DraftCell::comment).toArray(String[]::new))
        .update();
  }

  /**
   * Ends the values of the form's elements at its place and period that are not among those given.
   */
  void end(UUID submission, Collection<Value> still, Instant at) {
    jdbc.sql(
            """
            update statistics.observation o set known_to = :at
            from statistics.submission s
            join statistics.form_element f on f.form = s.form
            where s.id = :submission and o.element = f.element and o.period = s.period
              and o.place = s.place and o.known_to = 'infinity'
              and not exists (
                select from unnest(:elements::int[], :categories::int[], :values::numeric[], :comments::text[])
                  as v(element, category, value, comment)
                where v.element = o.element and v.category = o.category and v.value = o.value
                  and v.comment = coalesce(o.comment, ''))
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("submission", submission)
        .param("elements", still.stream().map(Value::element).toArray(Integer[]::new))
        .param("categories", still.stream().map(Value::category).toArray(Integer[]::new))
        .param("values", still.stream().map(Value::value).toArray(BigDecimal[]::new))
        .param("comments", still.stream().map(Value::comment).toArray(String[]::new))
        .update();
  }

  /** Writes those of the values that are not taken for true yet. */
  void begin(UUID submission, Collection<Value> values, Instant at) {
    jdbc.sql(
            """
            insert into statistics.observation
              (known_from, element, place, period, category, scope, submission, value, comment)
            select :at, v.element, s.place, s.period, v.category, s.scope, s.id, v.value, nullif(v.comment, '')
            from statistics.submission s,
              unnest(:elements::int[], :categories::int[], :values::numeric[], :comments::text[])
                as v(element, category, value, comment)
            where s.id = :submission and not exists (
              select from statistics.observation o
              where o.element = v.element and o.period = s.period and o.place = s.place
                and o.category = v.category and o.known_to = 'infinity')
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("submission", submission)
        .param("elements", values.stream().map(Value::element).toArray(Integer[]::new))
        .param("categories", values.stream().map(Value::category).toArray(Integer[]::new))
        .param("values", values.stream().map(Value::value).toArray(BigDecimal[]::new))
        .param("comments", values.stream().map(Value::comment).toArray(String[]::new))
        .update();
  }
}
