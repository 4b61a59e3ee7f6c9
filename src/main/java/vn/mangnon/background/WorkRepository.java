package vn.mangnon.background;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps of work in a table of it: {@code id}, {@code state}, {@code rows_done}, {@code
 * rows_total}, {@code began_at}, {@code work_began_at}, {@code changed_at}.
 */
public final class WorkRepository {
  private final JdbcClient jdbc;
  private final String table;
  private final List<String> working;

  /**
   * @param table its name with its schema, written in the program
   * @param working the states in which somebody works
   */
  public WorkRepository(JdbcClient jdbc, String table, Collection<? extends Enum<?>> working) {
    this.jdbc = jdbc;
    this.table = table;
    this.working = names(working);
  }

  /** Begins the next step, when the work is in one of the states; false when it is not. */
  public boolean begin(
      UUID id, Enum<?> step, Collection<? extends Enum<?>> from, long total, Instant now) {
    return jdbc.sql(
                """
                update %s
                set state = :step, rows_done = 0, rows_total = :total,
                  work_began_at = :now, changed_at = :now
                where id = :id and state in (:from)
                """
                    .formatted(table))
            .param("step", step.name())
            .param("total", total)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("from", names(from))
            .update()
        == 1;
  }

  /** Goes on to a state without counting anew; false when the work is in none of the states. */
  public boolean advance(UUID id, Enum<?> next, Collection<? extends Enum<?>> from, Instant now) {
    return jdbc.sql(
                """
                update %s set state = :next, changed_at = :now where id = :id and state in (:from)
                """
                    .formatted(table))
            .param("next", next.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("from", names(from))
            .update()
        == 1;
  }

  /** Shows that the work lives and how far it is; false when nobody is to work on it any more. */
  public boolean progress(UUID id, long done, Instant now) {
    return jdbc.sql(
                """
                update %s set rows_done = :done, changed_at = greatest(changed_at, :now)
                where id = :id and state in (:working)
                """
                    .formatted(table))
            .param("done", done)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("working", working)
            .update()
        == 1;
  }

  /** Shows at once, and not only after a silence, that nobody works on it any more. */
  public void stopped(UUID id) {
    jdbc.sql(
            """
            update %s set changed_at = began_at - interval '1 day'
            where id = :id and state in (:working)
            """
                .formatted(table))
        .param("id", id)
        .param("working", working)
        .update();
  }

  /** Puts the work into a state. */
  public void set(UUID id, Enum<?> state) {
    jdbc.sql("update %s set state = :state where id = :id".formatted(table))
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  private static List<String> names(Collection<? extends Enum<?>> states) {
    return states.stream().map(Enum::name).toList();
  }
}
