package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The matrix is worth what it catches: each of these changes must make it fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
class MutantsTest {
  private MatrixWorld world;
  private Matrix matrix;
  private JdbcTemplate sql;
  private TransactionTemplate undone;

  @BeforeAll
  void begin() {
    world = new MatrixWorld("");
    matrix = new Matrix(world.subjects);
    sql = new JdbcTemplate(world.master());
    undone = new TransactionTemplate(new JdbcTransactionManager(world.master()));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  void noMutantOfThePolicySurvives() {
    List<Mutants.OfPolicy> mutants = Mutants.ofPolicy();
    List<String> survivors = new ArrayList<>();
    for (Mutants.OfPolicy mutant : mutants) {
      boolean caught =
          Boolean.TRUE.equals(
              undone.execute(transaction -> {
                transaction.setRollbackOnly();
                mutant.gone().forEach(this::remove);
                mutant.added().forEach(this::add);
                return !matrix
                    .wrongCells(
                        world.master(),
                        affected(mutant.subjects()),
                        EnumSet.of(mutant.rule().resource()),
                        EnumSet.of(mutant.rule().action()))
                    .isEmpty();
              }));
      if (!caught) {
        survivors.add(mutant.toString());
      }
    }
    assertThat(survivors).as("survivors of %d mutants", mutants.size()).isEmpty();
    assertThat(mutants).hasSizeGreaterThan(500);
  }

  @Test
  void noMutantOfTheRulesInTheDatabaseSurvives() {
    List<String> survivors = new ArrayList<>();
    for (Mutants.OfFunction mutant : Mutants.OF_FUNCTIONS) {
      Boolean caught =
          undone.execute(transaction -> {
            transaction.setRollbackOnly();
            change(mutant);
            sql.execute("select access.compute_reach()");
            return !matrix
                .wrongCells(
                    world.master(),
                    bound(),
                    EnumSet.of(Resource.FIGURE, Resource.REMINDER),
                    EnumSet.of(Action.READ, Action.MANAGE))
                .isEmpty();
          });
      if (!Boolean.TRUE.equals(caught)) {
        survivors.add(mutant.what());
      }
    }
    assertThat(survivors).isEmpty();
  }

  @Test
  void noMutantOfWhatTellsPeopleApartSurvives() {
    assertThat(wronglyAlike()).isEmpty();
    List<String> survivors = new ArrayList<>();
    for (Mutants.OfFunction mutant : Mutants.OF_REACH) {
      Boolean caught =
          undone.execute(transaction -> {
            transaction.setRollbackOnly();
            change(mutant);
            return !wronglyAlike().isEmpty();
          });
      if (!Boolean.TRUE.equals(caught)) {
        survivors.add(mutant.what());
      }
    }
    assertThat(survivors).isEmpty();
  }

  private List<String> wronglyAlike() {
    return matrix.wronglyAlike(
        world.master(),
        world.subjects,
        EnumSet.of(Resource.FIGURE, Resource.INDICATOR, Resource.REMINDER),
        EnumSet.of(Action.READ, Action.READ_ACCEPTED, Action.MANAGE));
  }

  private void change(Mutants.OfFunction mutant) {
    String text =
        String.valueOf(
            sql.queryForObject(
                "select pg_get_functiondef(?::regprocedure)", String.class, mutant.function()));
    assertThat(text).as(mutant.what()).contains(mutant.part());
    sql.execute(text.replace(mutant.part(), mutant.by()));
  }

  @Test
  void noMutantOfATableSurvives() {
    List<String> survivors = new ArrayList<>();
    for (Mutants.OfTable mutant : Mutants.OF_TABLES) {
      Boolean caught =
          undone.execute(transaction -> {
            transaction.setRollbackOnly();
            mutate(mutant);
            Set<Integer> accepted = world.acceptSome();
            sql.execute("set local role mangnon_app");
            List<Subject> usual = world.subjects.stream().filter(Subject::isUsual).toList();
            return !matrix
                .wrongRows(world.master(), usual, List.of(mutant.table()), accepted)
                .isEmpty();
          });
      if (!Boolean.TRUE.equals(caught)) {
        survivors.add(mutant.what());
      }
    }
    assertThat(survivors).isEmpty();
  }

  private void remove(Rule rule) {
    sql.update(
        "delete from access.policy where subject = ? and resource = ? and action = ? and predicate = ?",
        rule.subject(),
        rule.resource().name(),
        rule.action().name(),
        rule.reach().name());
  }

  private void add(Rule rule) {
    sql.update(
        "insert into access.policy (subject, resource, action, predicate) values (?, ?, ?, ?)",
        rule.subject(),
        rule.resource().name(),
        rule.action().name(),
        rule.reach().name());
  }

  private void mutate(Mutants.OfTable mutant) {
    int changed = 0;
    for (Map<String, Object> policy :
        sql.queryForList(
            """
            select policyname, coalesce(qual, '') as using, coalesce(with_check, '') as checked
            from pg_policies where schemaname || '.' || tablename = ?
            """,
            mutant.table())) {
      String using = policy.get("using").toString();
      String checked = policy.get("checked").toString();
      if (!(using + checked).contains(mutant.part())) {
        continue;
      }
      changed++;
      sql.execute(
          "alter policy %s on %s %s %s"
              .formatted(
                  policy.get("policyname"),
                  mutant.table(),
                  clause("using", using, mutant),
                  clause("with check", checked, mutant)));
    }
    assertThat(changed).as(mutant.what()).isPositive();
  }

  private static String clause(String word, String condition, Mutants.OfTable mutant) {
    return condition.isEmpty()
        ? ""
        : "%s (%s)".formatted(word, condition.replace(mutant.part(), mutant.by()));
  }

  /** Those of that role, nobody and somebody else, so that a wrong subject shows. */
  private List<Subject> affected(Collection<String> subjects) {
    return world.subjects.stream()
        .filter(one ->
            subjects.stream().anyMatch(one::has)
                || one.kind() == Subject.Kind.MACHINE && subjects.contains(Policy.MACHINE)
                || one.kind() == Subject.Kind.ANONYMOUS && subjects.contains(Policy.EVERYONE))
        .filter(one -> one.kind() != Subject.Kind.PERSON || one.grants().size() == 1)
        .filter(one -> one.grants().stream().allMatch(MutantsTest::plain))
        .toList();
  }

  /** With and without the place and the agency is enough to tell rules apart. */
  private static boolean plain(Subject.Given grant) {
    return grant.state() == Subject.State.HOLDS
        && grant.function().isEmpty()
        && grant.place().orElse(MatrixWorld.OWN_COMMUNE) == MatrixWorld.OWN_COMMUNE
        && grant.agency().orElse("EDU").equals("EDU");
  }

  private List<Subject> bound() {
    return world.subjects.stream()
        .filter(one ->
            one.isUsual()
                || Stream.of("COMMUNE_OFFICER", "DEPARTMENT", "LEAD_AGENCY").anyMatch(one::has))
        .toList();
  }
}
