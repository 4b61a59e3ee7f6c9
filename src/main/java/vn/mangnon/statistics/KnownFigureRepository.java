package vn.mangnon.statistics;

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
}
