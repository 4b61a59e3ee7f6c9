package vn.mangnon.access;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks a database who may do what, many cells a statement, and compares with the oracle. */
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
final class Matrix {
  private final AccessOracle oracle = new AccessOracle();
  private final List<Subject> subjects;

  Matrix(List<Subject> subjects) {
    this.subjects = subjects;
  }

  /** Where the rules in the database differ from the oracle, in words; nothing when they agree. */
  List<String> wrongCells(
      DataSource source, Collection<Subject> asked, Set<Resource> resources, Set<Action> actions) {
    List<String> wrong = new ArrayList<>();
    new JdbcTemplate(source)
        .query(
            "select subject, resource, action, every, scopes from probe.cells(%s, %s, %s)"
                .formatted(numbers(asked), texts(resources), texts(actions)),
            row -> {
              Subject subject = subjects.get(row.getInt("subject"));
              Resource resource = Resource.valueOf(row.getString("resource"));
              Action action = Action.valueOf(row.getString("action"));
              Set<Integer> found = scopes(row.getArray("scopes"));
              if (row.getBoolean("every")) {
                MatrixWorld.ROWS.stream()
                    .filter(one -> !one.sealed())
                    .forEach(one -> found.add(one.scope()));
              }
              compare(
                  wrong,
                  "%s %s".formatted(action, resource),
                  subject,
                  oracle.reached(subject, resource, EnumSet.of(action)),
                  found);
            });
    return wrong;
  }

  /**
   * Whom {@code access.reach} takes for alike though the oracle lets them reach other rows: what is
   * kept for one would be shown to the other.
   */
  List<String> wronglyAlike(
      DataSource source, Collection<Subject> asked, Set<Resource> resources, Set<Action> actions) {
    List<String> wrong = new ArrayList<>();
    Map<List<String>, Subject> first = new HashMap<>();
    new JdbcTemplate(source)
        .query(
            "select subject, resource, action, reach from probe.told(%s, %s, %s)"
                .formatted(numbers(asked), texts(resources), texts(actions)),
            row -> {
              Subject subject = subjects.get(row.getInt("subject"));
              Resource resource = Resource.valueOf(row.getString("resource"));
              Action action = Action.valueOf(row.getString("action"));
              Subject like =
                  first.computeIfAbsent(
                      List.of(resource.name(), action.name(), row.getString("reach")),
                      key -> subject);
              compare(
                  wrong,
                  "%s %s like %s".formatted(action, resource, like.grants()),
                  subject,
                  oracle.reached(like, resource, EnumSet.of(action)),
                  oracle.reached(subject, resource, EnumSet.of(action)));
            });
    return wrong;
  }

  /** The same for real rows: which are seen, changed and removed by a plain statement. */
  List<String> wrongRows(
      DataSource source,
      Collection<Subject> asked,
      Collection<String> tables,
      Set<Integer> accepted) {
    List<String> wrong = new ArrayList<>();
    new JdbcTemplate(source)
        .query(
            "select subject, tbl, verb, scopes from probe.seen(%s, %s)"
                .formatted(numbers(asked), texts(tables)),
            row -> {
              Subject subject = subjects.get(row.getInt("subject"));
              AccessOracle.TableRule rule = AccessOracle.table(row.getString("tbl"));
              Set<Integer> expected = oracle.readable(subject, row.getString("tbl"), accepted);
              if (!row.getString("verb").equals("read")) {
                expected.retainAll(oracle.reached(subject, rule.resource(), rule.writes()));
              }
              compare(
                  wrong,
                  row.getString("verb") + " " + row.getString("tbl"),
                  subject,
                  expected,
                  scopes(row.getArray("scopes")));
            });
    return wrong;
  }

  /** The same for rows that are added one by one. */
  List<String> wrongAdditions(
      DataSource source, Collection<Subject> asked, Collection<String> tables) {
    List<Integer> tried =
        MatrixWorld.ROWS.stream().map(MatrixWorld.Row::scope).filter(s -> s % 3 != 2).toList();
    List<String> wrong = new ArrayList<>();
    new JdbcTemplate(source)
        .query(
            "select subject, tbl, scopes from probe.added(%s, %s, array%s)"
                .formatted(numbers(asked), texts(tables), tried),
            row -> {
              Subject subject = subjects.get(row.getInt("subject"));
              AccessOracle.TableRule rule = AccessOracle.table(row.getString("tbl"));
              Set<Integer> expected = oracle.reached(subject, rule.resource(), rule.writes());
              expected.retainAll(tried);
              compare(
                  wrong,
                  "add " + row.getString("tbl"),
                  subject,
                  expected,
                  scopes(row.getArray("scopes")));
            });
    return wrong;
  }

  private static void compare(
      List<String> wrong, String what, Subject subject, Set<Integer> expected, Set<Integer> found) {
    if (expected.equals(found)) {
      return;
    }
    Set<Integer> leaked = new TreeSet<>(found);
    leaked.removeAll(expected);
    Set<Integer> withheld = new TreeSet<>(expected);
    withheld.removeAll(found);
    wrong.add(
        "%s by %s %s: leaked %s, withheld %s"
            .formatted(what, subject.kind(), subject.grants(), named(leaked), named(withheld)));
  }

  private static List<String> named(Set<Integer> scopes) {
    return MatrixWorld.ROWS.stream()
        .filter(row -> scopes.contains(row.scope()))
        .limit(5)
        .map(row -> row.sealed() ? "sealed" : row.place() + "/" + row.agency())
        .toList();
  }

  private static Set<Integer> scopes(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray())
        .map(scope -> (Integer) scope)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String numbers(Collection<Subject> asked) {
    return "array" + asked.stream().map(Subject::number).toList() + "::int[]";
  }

  private static String texts(Collection<?> names) {
    return names.stream()
        .map(name -> "'" + name + "'")
        .collect(Collectors.joining(",", "array[", "]::text[]"));
  }
}
