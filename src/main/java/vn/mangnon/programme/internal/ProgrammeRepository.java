package vn.mangnon.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.programme.Checkpoint;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;

/** Writes the programme of the files into its tables; the application only reads them. */
final class ProgrammeRepository {
  private final JdbcTemplate sql;

  ProgrammeRepository(DataSource owner) {
    this.sql = new JdbcTemplate(owner);
  }

  void clear() {
    sql.update("delete from programme.target");
    sql.update("delete from programme.element");
  }

  void writeElements(List<DataElement> elements) {
    List<Object[]> rows = new ArrayList<>();
    for (DataElement element : elements) {
      rows.add(
          new Object[] {
            element.code(),
            rows.size(),
            element.nameVi(),
            element.nameEn(),
            word(element.aggregation()),
            word(element.valueType()),
            word(element.reportedAt()),
            word(element.source()),
            element.agency()
          });
    }
    sql.batchUpdate(
        """
        insert into programme.element (code, position, name_vi, name_en, aggregation, value_type,
            reported_at, source, agency)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  void writeTargets(Programme programme) {
    List<Object[]> rows = new ArrayList<>();
    for (Indicator indicator : programme.indicators()) {
      for (Target target : indicator.targets()) {
        rows.add(
            new Object[] {
              target.id(),
              rows.size(),
              indicator.id(),
              indicator.objectiveId(),
              target.nameVi(),
              target.nameEn(),
              target.factor(),
              word(target.direction()),
              word(target.subpopulation()),
              word(target.pathShape()),
              target.decimals()
            });
      }
    }
    sql.batchUpdate(
        """
        insert into programme.target (id, position, indicator_id, objective_id, name_vi, name_en,
            factor, direction, subpopulation, path_shape, decimals)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  void writeCheckpoints(List<Target> targets) {
    List<Object[]> rows = new ArrayList<>();
    for (Target target : targets) {
      target.checkpoints().forEach((year, checkpoint) -> rows.add(row(target, year, checkpoint)));
      target.undated().ifPresent(checkpoint -> rows.add(row(target, null, checkpoint)));
    }
    sql.batchUpdate(
        """
        insert into programme.checkpoint (target_id, year, comparator, value, up_to)
        values (?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static Object[] row(Target target, @Nullable Integer year, Checkpoint checkpoint) {
    return new Object[] {
      target.id(),
      year,
      word(checkpoint.comparator()),
      checkpoint.value(),
      checkpoint.upTo().orElse(null)
    };
  }

  void writeMeasures(List<Target> targets) {
    sql.batchUpdate(
        """
        insert into programme.measure (target_id, series, formula, numerator_element,
            denominator_element, level, when_zero, headline)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        targets.stream()
            .flatMap(target ->
                target.measures().stream()
                    .map(measure ->
                        new Object[] {
                          target.id(),
                          word(measure.series()),
                          word(measure.formula()),
                          measure.numeratorElement(),
                          measure.denominatorElement().orElse(null),
                          word(measure.level()),
                          word(measure.whenZero()),
                          measure.equals(target.headline())
                        }))
            .toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
