package vn.mangnon.children.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.record.Recorder;

/** Countings, what communes chose, and what was published of them. */
@Repository
class CountRunRepository {
  private final JdbcClient jdbc;

  CountRunRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a counting is for. */
  record Key(String form, String agency, int place, int period) {}

  Optional<Integer> scopeOf(Key key) {
    return jdbc.sql(
            "select id from access.scope where place_id = :place and agency_code = :agency")
        .param("place", key.place())
        .param("agency", key.agency())
        .query(Integer.class)
        .optional();
  }

  void add(CountRun run, Key key, int scope, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.count_run
              (id, scope, form, place, period, last_day, counted_at, counted_by, counted_by_name)
            values (:id, :scope, :form, :place, :period, :day, :at, :by, :name)
            """)
        .param("id", run.id())
        .param("scope", scope)
        .param("form", key.form())
        .param("place", key.place())
        .param("period", key.period())
        .param("day", run.lastDay())
        .param("at", utc(run.at()))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
    List<String> elements = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    run.values()
        .forEach((element, parts) ->
            parts.forEach((category, value) -> {
              elements.add(element);
              categories.add(category);
              values.add(value);
            }));
    jdbc.sql(
            """
            insert into children.count_value (run, scope, element, category, value)
            select :run, :scope, * from unnest(:elements::text[], :categories::text[], :values::bigint[])
            """)
        .param("run", run.id())
        .param("scope", scope)
        .param("elements", elements.toArray(String[]::new))
        .param("categories", categories.toArray(String[]::new))
        .param("values", values.toArray(Long[]::new))
        .update();
  }

  Optional<CountRun> latest(Key key) {
    record Value(UUID run, LocalDate day, Instant at, String by, String element, String category, long value) {}
    List<Value> rows =
        jdbc.sql(
                """
                with latest as (
                  select * from children.count_run
                  where place = :place and form = :form and period = :period
                  order by counted_at desc, id desc limit 1
                )
                select r.id, r.last_day, r.counted_at, r.counted_by_name, v.element, v.category, v.value
                from latest r join children.count_value v on v.run = r.id
                """)
            .param("place", key.place())
            .param("form", key.form())
            .param("period", key.period())
            .query((row, n) ->
                new Value(
                    row.getObject("id", UUID.class),
                    row.getObject("last_day", LocalDate.class),
                    row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                    row.getString("counted_by_name"),
                    row.getString("element"),
                    row.getString("category"),
                    row.getLong("value")))
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Map<String, Long>> values = new LinkedHashMap<>();
    rows.forEach(row ->
        values
            .computeIfAbsent(row.element(), element -> new LinkedHashMap<>())
            .put(row.category(), row.value()));
    Value first = rows.getFirst();
    return Optional.of(new CountRun(first.run(), first.day(), first.at(), first.by(), values));
  }

  /** The elements that a place takes from the register for periods of a year. */
  Set<String> chosen(int place, int year) {
    return new HashSet<>(
        jdbc.sql(
                """
                select element from (
                  select distinct on (element) element, from_register from children.count_choice
                  where place = :place and from_year <= :year
                  order by element, chosen_at desc, id desc) as now
                where from_register
                """)
            .param("place", place)
            .param("year", year)
            .query(String.class)
            .list());
  }

  /** What a commune chose for a figure, for periods of a year and later. */
  record Choice(UUID id, int place, String element, int year, boolean fromRegister) {}

  void choose(Choice choice, int scope, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.count_choice
              (id, scope, place, element, from_year, from_register, chosen_at, chosen_by,
               chosen_by_name)
            values (:id, :scope, :place, :element, :year, :register, :at, :by, :name)
            """)
        .param("id", choice.id())
        .param("scope", scope)
        .param("place", choice.place())
        .param("element", choice.element())
        .param("year", choice.year())
        .param("register", choice.fromRegister())
        .param("at", utc(at))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
  }

  /** What of a counting became figures. */
  record Publication(UUID id, UUID run, UUID batch, Set<String> elements) {}

  void published(Publication publication, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.count_publication
              (id, scope, run, batch, elements, published_at, published_by, published_by_name)
            select :id, scope, id, :batch, :elements, :at, :by, :name
            from children.count_run where id = :run
            """)
        .param("id", publication.id())
        .param("run", publication.run())
        .param("batch", publication.batch())
        .param("elements", publication.elements().toArray(String[]::new))
        .param("at", utc(at))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
