package vn.mangnon.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Streams current observations without holding them all. */
@Repository
class KnownFigureRepository {
  private static final int FETCH = 5_000;
  private final JdbcTemplate template;

  KnownFigureRepository(DataSource source) {
    this.template = new JdbcTemplate(source);
    this.template.setFetchSize(FETCH);
  }

  void each(Set<Integer> elements, Set<Integer> periods, Consumer<FigureRow> taker) {
    template.query(
        """
        select element, place, period, category, value, coalesce(import_row, 0), comment
        from statistics.observation
        where known_to = 'infinity' and element = any (?) and period = any (?)
        order by period, place, element, category
        """,
        row -> {
          taker.accept(
              new FigureRow(
                  row.getInt(1),
                  row.getInt(2),
                  row.getInt(3),
                  row.getInt(4),
                  row.getBigDecimal(5),
                  row.getInt(6),
                  Optional.ofNullable(row.getString(7)).orElse("")));
        },
        elements.toArray(Integer[]::new),
        periods.toArray(Integer[]::new));
  }

  List<SourcedFigure> bySource(Set<Integer> elements, int place, int period) {
    return template.query(
        """
        select distinct on (o.element, o.category, coalesce(b.origin = 'REGISTER', false))
          o.element, o.category, o.value, o.known_from, o.known_to = 'infinity' as stands,
          coalesce(b.origin = 'REGISTER', false) as counted
        from statistics.observation o left join statistics.batch b on b.number = o.batch
        where o.element = any (?) and o.place = ? and o.period = ?
        order by o.element, o.category, coalesce(b.origin = 'REGISTER', false), o.known_from desc
        """,
        (row, n) ->
            new SourcedFigure(
                row.getInt("element"),
                row.getInt("category"),
                row.getBigDecimal("value"),
                row.getTimestamp("known_from").toInstant(),
                row.getBoolean("stands"),
                row.getBoolean("counted")),
        elements.toArray(Integer[]::new),
        place,
        period);
  }
}
