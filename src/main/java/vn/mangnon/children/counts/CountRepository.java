package vn.mangnon.children.counts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.record.Columns;

/** Reads the register by counting rules, as far as this transaction's actor sees it. */
@Repository
class CountRepository {
  private final JdbcClient jdbc;

  CountRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Cell> cells(CountQuery query) {
    CountTableRepository table = CountTableRepository.of(query);
    return jdbc.sql(
            table.with()
                + " select place, sex, people, disabled, years, count(*) as number from counted"
                + " group by place, sex, people, disabled, years")
        .params(table.parameters())
        .query((row, n) -> cell(row, row.getLong("number")))
        .list();
  }

  List<Measured> measured(CountQuery query) {
    CountTableRepository table = CountTableRepository.of(query);
    return jdbc.sql(table.with() + " select * from counted")
        .params(table.parameters())
        .query((row, n) ->
            new Measured(
                row.getObject("id", UUID.class),
                cell(row, 1),
                Optional.ofNullable(row.getObject("birth", LocalDate.class)),
                row.getObject("starts_on", LocalDate.class),
                number(row, "weight"),
                number(row, "height"),
                row.getString("posture"),
                row.getBoolean("oedema")))
        .list();
  }

  /** The children a rule takes, each once, by name; one more than asked when there are more. */
  List<Counted> children(CountQuery query, int from, int most) {
    CountTableRepository table = CountTableRepository.of(query);
    return jdbc.sql(table.with() + ", taken as (select distinct id, place from counted)" + named())
        .params(table.parameters())
        .param("skip", from)
        .param("most", most + 1)
        .query(CountRepository::counted)
        .list();
  }

  /** The same for children already found. */
  List<Counted> children(List<UUID> found, int from, int most) {
    return jdbc.sql(
            "with taken as (select id, place from children.current_child where id = any (:found))"
                + named())
        .param("found", found.toArray(UUID[]::new))
        .param("skip", from)
        .param("most", most + 1)
        .query(CountRepository::counted)
        .list();
  }

  private static String named() {
    return """
     select t.id, t.place, i.name, i.birth_on, i.birth_precision
    from taken t join children.identity i on i.child = t.id and i.known_to is null
    order by i.name collate "vi-x-icu", t.id offset :skip limit :most
    """;
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Cell cell(ResultSet row, long number) throws SQLException {
    return new Cell(
        row.getInt("place"),
        row.getString("sex"),
        row.getInt("years"),
        row.getString("people"),
        row.getBoolean("disabled"),
        number);
  }

  private static Counted counted(ResultSet row, int number) throws SQLException {
    return new Counted(
        row.getObject("id", UUID.class),
        row.getInt("place"),
        row.getString("name"),
        Columns.birth(row));
  }
}
