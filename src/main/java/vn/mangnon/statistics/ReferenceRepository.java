package vn.mangnon.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Dimension;
import vn.mangnon.programme.Form;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Level;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;

/** The numbered copies of elements, categories, forms and measures. */
@Repository
class ReferenceRepository {
  private static final String UNKNOWN = "unknown";

  private final JdbcTemplate jdbc;

  ReferenceRepository(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /** Brings all of them to the state of the programme; numbers once given stay. */
  void write(Programme programme) {
    writeElements(programme);
    writeCategories(programme.dimensions());
    writeElementCategories(programme);
    writeForms(programme);
    writeMeasures(programme);
  }

  /** Makes a scope for every place with every agency that collects figures or leads a target. */
  void writeScopes() {
    jdbc.query(
        """
        select access.add_scopes(
          (select array_agg(id) from places.place),
          (select array_agg(distinct agency) from (
             select agency from statistics.form union select agency from statistics.measure) as a))
        """,
        row -> {});
  }

  private void writeElements(Programme programme) {
    Map<String, Integer> breakdowns = numbersOf(programme.dimensions());
    jdbc.batchUpdate(
        """
        insert into statistics.element
          (id, code, name_vi, name_en, aggregation, value_type, level, source, agency, main_breakdown)
        values ((select coalesce(max(id), 0) + 1 from statistics.element), ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (code) do update set
          name_vi = excluded.name_vi, name_en = excluded.name_en,
          aggregation = excluded.aggregation, value_type = excluded.value_type,
          level = excluded.level, source = excluded.source, agency = excluded.agency,
          main_breakdown = excluded.main_breakdown
        """,
        programme.elements().stream()
            .map(e ->
                new Object[] {
                  e.code(),
                  e.nameVi(),
                  e.nameEn(),
                  e.aggregation().name(),
                  e.valueType().name(),
                  e.reportedAt().name(),
                  e.source().name(),
                  e.agency(),
                  e.disaggregations().stream()
                      .findFirst()
                      .map(d -> breakdowns.getOrDefault(d.code(), 0))
                      .orElse(0)
                })
            .toList());
  }

  private void writeCategories(List<Dimension> dimensions) {
    Map<String, Integer> numbers = numbersOf(dimensions);
    List<Object[]> rows = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      int base = numbers.getOrDefault(dimension.code(), 0) * Category.PER_DIMENSION;
      int position = 1;
      for (Dimension.Option option : dimension.options()) {
        rows.add(
            category(base, dimension, option.code(), option.nameVi(), option.nameEn(), position++));
      }
      // Whoever counted a child need not know everything about it: the parts must still add up.
      String vi = "Không rõ " + dimension.nameVi().toLowerCase(Locale.of("vi"));
      rows.add(category(base, dimension, UNKNOWN, vi, dimension.nameEn() + " not known", position));
    }
    jdbc.batchUpdate(
        """
        insert into statistics.category (id, code, dimension, option, name_vi, name_en, position)
        values ((select coalesce(max(id), ?) + 1 from statistics.category where id / 1000 = ?),
                ?, ?, ?, ?, ?, ?)
        on conflict (code) do update set
          name_vi = excluded.name_vi, name_en = excluded.name_en, position = excluded.position
        """,
        rows);
  }

  private static Object[] category(
      int base, Dimension dimension, String option, String vi, String en, int position) {
    return new Object[] {
      base,
      base / Category.PER_DIMENSION,
      dimension.code() + ":" + option,
      dimension.code(),
      option,
      vi,
      en,
      position
    };
  }

  /** The number of each dimension: the one it has, or the next free one. */
  private Map<String, Integer> numbersOf(List<Dimension> dimensions) {
    Map<String, Integer> numbers = new TreeMap<>();
    jdbc.query(
        "select dimension, min(id / 1000) from statistics.category where id > 0 group by dimension",
        row -> {
          numbers.put(row.getString(1), row.getInt(2));
        });
    int next = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (Dimension dimension : dimensions) {
      if (!numbers.containsKey(dimension.code())) {
        numbers.put(dimension.code(), ++next);
      }
    }
    return numbers;
  }

  private void writeElementCategories(Programme programme) {
    List<Object[]> rows = new ArrayList<>();
    for (DataElement element : programme.elements()) {
      for (Dimension dimension : element.disaggregations()) {
        rows.add(new Object[] {element.code(), dimension.code()});
      }
    }
    jdbc.update("delete from statistics.element_category");
    jdbc.batchUpdate(
        """
        insert into statistics.element_category (element, category)
        select e.id, c.id from statistics.element e, statistics.category c
        where e.code = ? and c.dimension = ?
        """,
        rows);
  }

  private void writeForms(Programme programme) {
    jdbc.update("update statistics.form set active = false");
    jdbc.update("delete from statistics.form_element");
    List<Object[]> elements = new ArrayList<>();
    for (Form form : programme.forms()) {
      jdbc.update(
          """
          insert into statistics.form (id, code, agency, level, kind, due_month, due_day)
          values ((select coalesce(max(id), 0) + 1 from statistics.form), ?, ?, ?, ?, ?, ?)
          on conflict (code) do update set
            due_month = excluded.due_month, due_day = excluded.due_day, active = true
          """,
          form.id(),
          form.agency(),
          form.level().name(),
          PeriodKind.YEAR.ordinal(),
          programme.reporting().dueMonth(),
          programme.reporting().dueDay());
      int position = 1;
      for (DataElement element : form.elements()) {
        elements.add(new Object[] {position++, form.id(), element.code()});
      }
    }
    jdbc.batchUpdate(
        """
        insert into statistics.form_element (position, form, element)
        select ?, f.id, e.id from statistics.form f, statistics.element e
        where f.code = ? and e.code = ?
        """,
        elements);
  }

  private void writeMeasures(Programme programme) {
    jdbc.update("update statistics.measure set active = false");
    List<Object[]> rows = new ArrayList<>();
    for (Indicator indicator : programme.indicators()) {
      for (Target target : indicator.targets()) {
        for (Measure measure : target.measures()) {
          rows.add(
              new Object[] {
                target.id(),
                measure.series().name(),
                measure.formula().name(),
                measure.numeratorElement(),
                measure.denominatorElement().orElse(""),
                target.factor(),
                target.subpopulation().name(),
                measure.level().name(),
                measure.whenZero() == Measure.ZeroRule.MET_IF_STILL_ZERO,
                indicator.lead().agency()
              });
        }
      }
    }
    jdbc.batchUpdate(
        """
        insert into statistics.measure
          (id, target, series, formula, numerator, denominator, factor, subpopulation, level,
           still_zero, agency)
        values ((select coalesce(max(id), 0) + 1 from statistics.measure), ?, ?, ?,
                (select id from statistics.element where code = ?),
                (select id from statistics.element where code = ?), ?, ?, ?, ?, ?)
        on conflict (target, series) do update set
          formula = excluded.formula, numerator = excluded.numerator,
          denominator = excluded.denominator, factor = excluded.factor,
          subpopulation = excluded.subpopulation, level = excluded.level,
          still_zero = excluded.still_zero, agency = excluded.agency, active = true
        """,
        rows);
  }

  record ElementRow(int id, String code, Level level, boolean flag, List<Integer> categories) {}

  List<ElementRow> elements() {
    return jdbc.query(
        """
        select e.id, e.code, e.level, e.value_type,
          array(select category from statistics.element_category c
                where c.element = e.id order by category) as categories
        from statistics.element e order by e.id
        """,
        (row, n) ->
            new ElementRow(
                row.getInt("id"),
                row.getString("code"),
                Level.valueOf(row.getString("level")),
                row.getString("value_type").equals("FLAG"),
                List.of((Integer[]) row.getArray("categories").getArray())));
  }

  List<Category> categories() {
    return jdbc.query(
        """
        select id, code, dimension, option, name_vi, name_en
        from statistics.category order by id / 1000, position
        """,
        (row, n) ->
            new Category(
                row.getInt("id"),
                row.getString("code"),
                row.getString("dimension"),
                row.getString("option"),
                row.getString("name_vi"),
                row.getString("name_en")));
  }

  List<FormKey> forms() {
    return jdbc.query(
        """
        select f.id, f.code, f.agency, f.level, f.kind,
          array(select e.code from statistics.form_element fe
                join statistics.element e on e.id = fe.element
                where fe.form = f.id order by fe.position) as elements
        from statistics.form f where f.active order by f.id
        """,
        (row, n) ->
            new FormKey(
                row.getInt("id"),
                row.getString("code"),
                row.getString("agency"),
                Level.valueOf(row.getString("level")),
                PeriodKind.values()[row.getInt("kind")],
                List.of((String[]) row.getArray("elements").getArray())));
  }

  record MeasureRow(int id, String target, String series) {}

  List<MeasureRow> measures() {
    return jdbc.query(
        "select id, target, series from statistics.measure where active order by id",
        (row, n) -> new MeasureRow(row.getInt(1), row.getString(2), row.getString(3)));
  }
}
