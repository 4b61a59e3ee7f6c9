package vn.mangnon.protection.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everybody who could come near a case, sealed and not, against what was written down by hand; and
 * that this comparison notices when a rule is wrong.
 */
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
class CaseAccessTest {
  private static final CaseAccess ACCESS = new CaseAccess();
  private static final String OPENED = "protection.opened()";
  private static final String KEEPING = "protection.keeping()";

  /** Tables that no opening shows. */
  private static final List<String> UNOPENED =
      List.of(
          "named_account",
          "opening",
          "sealing",
          "transfer",
          "transfer_notice",
          "retention_subject");

  /** A function in whose text one part is replaced. */
  private record OfFunction(String what, String function, String part, String by) {}

  /** A policy in whose condition one part is replaced. */
  private record OfPolicy(String what, String table, String policy, String part, String by) {}

  private static final List<OfFunction> FUNCTIONS =
      List.of(
          new OfFunction("openings never end", OPENED, "and now < o.until_at", ""),
          new OfFunction("openings are everybody's", OPENED, "o.asked_by = me and", ""),
          new OfFunction("askings open", OPENED, "o.from_at <= now and now < o.until_at", "true"),
          new OfFunction(
              "one person opens a sealed case",
              OPENED,
              "(not f.sealed or o.agreed_by is not null)",
              "true"),
          new OfFunction(
              "two persons open a case without its report",
              OPENED,
              "not c.sealed or o.agreed_by is not null",
              "not c.sealed"),
          new OfFunction(
              "openings need no right", OPENED, "not protection.may_break_glass()", "false"),
          new OfFunction("openings open nothing", OPENED, "o.asked_by = me", "false"),
          new OfFunction(
              "everybody keeps a sealed case",
              KEEPING,
              "me in (s.asked_by, s.answered_by)",
              "true"),
          new OfFunction("nobody keeps it", KEEPING, "s.answer = 'AGREED'", "false"),
          new OfFunction(
              "only who asked keeps it", KEEPING, "(s.asked_by, s.answered_by)", "(s.asked_by)"),
          new OfFunction(
              "every member leads", "protection.leading()", "and m.function = 'LEAD'", ""),
          new OfFunction("nobody is barred", "protection.barred()", "n.account = me", "false"));

  private static List<OfPolicy> policies() {
    List<OfPolicy> mutants = new ArrayList<>();
    for (String table : CaseAccess.TABLES) {
      mutants.add(
          new OfPolicy(
              "the seal of %s is nothing".formatted(table), table, "sealed", "NOT sealed", "true"));
      if (!UNOPENED.contains(table)) {
        mutants.add(
            new OfPolicy(
                "openings do not read " + table,
                table,
                "reads",
                "protection.opened()",
                "'{}'::uuid[]"));
      }
    }
    for (String table : List.of("case_state", "member", "deadline", "consent")) {
      mutants.add(
          new OfPolicy(
              "whoever reads %s writes".formatted(table),
              table,
              "changes",
              "protection.my_cases()",
              "protection.my_cases() || protection.opened()"));
    }
    mutants.add(
        new OfPolicy("askings are everybody's", "opening", "own", "asked_by =", "asked_by <>"));
    mutants.add(
        new OfPolicy(
            "nobody sees what is offered", "transfer", "reads", "state = 'ASKED'", "state = ''"));
    mutants.add(
        new OfPolicy(
            "everybody who decides sees it",
            "transfer",
            "reads",
            "to_scope = ANY",
            "to_scope <> ANY"));
    mutants.add(
        new OfPolicy(
            "who asked does not see it", "transfer", "reads", "from_scope = ANY", "0 = ANY"));
    mutants.add(
        new OfPolicy("whoever is named is asked", "transfer", "named", "barred()", "my_cases()"));
    mutants.add(
        new OfPolicy(
            "whoever is asked changes it", "transfer", "changes", "from_scope", "to_scope"));
    mutants.add(
        new OfPolicy(
            "notices are another's", "transfer_notice", "reads", "recipient =", "recipient <>"));
    mutants.add(
        new OfPolicy(
            "what was told holds for ever", "transfer_notice", "reads", "over_at IS NULL", "true"));
    mutants.add(
        new OfPolicy(
            "whoever is no chair reads on",
            "transfer_notice",
            "reads",
            "(for_scope = ANY",
            "(for_scope >= 0) OR (for_scope = ANY"));
    mutants.add(
        new OfPolicy(
            "whoever is named was told", "transfer_notice", "named", "barred()", "my_cases()"));
    mutants.add(
        new OfPolicy(
            "notices are marked by nobody",
            "transfer_notice",
            "marks",
            "recipient =",
            "recipient <>"));
    mutants.add(
        new OfPolicy(
            "every team sees openings",
            "opening",
            "reads",
            "protection.\"leading\"()",
            "protection.mine()"));
    mutants.add(
        new OfPolicy(
            "every team sees wishes",
            "sealing",
            "reads",
            "protection.\"leading\"()",
            "protection.mine()"));
    return mutants;
  }

  private final TransactionTemplate undone =
      new TransactionTemplate(
          new JdbcTransactionManager(java.util.Objects.requireNonNull(ACCESS.sql.getDataSource())));

  @AfterAll
  static void stop() {
    ACCESS.close();
  }

  @Test
  void everybodyReadsAndWritesWhatWasWrittenDown() {
    assertThat(wrongAfter(() -> {})).isEmpty();
  }

  @Test
  void noWrongRuleGoesUnnoticed() {
    List<String> survivors = new ArrayList<>();
    for (OfFunction mutant : FUNCTIONS) {
      if (wrongAfter(() -> change(mutant)).isEmpty()) {
        survivors.add(mutant.what());
      }
    }
    for (OfPolicy mutant : policies()) {
      if (wrongAfter(() -> change(mutant)).isEmpty()) {
        survivors.add(mutant.what());
      }
    }
    assertThat(survivors).isEmpty();
  }

  private List<String> wrongAfter(Runnable change) {
    ACCESS.sign();
    return undone.execute(transaction -> {
      transaction.setRollbackOnly();
      change.run();
      return ACCESS.wrong();
    });
  }

  private static void change(OfFunction mutant) {
    String text =
        ACCESS.sql.queryForObject(
            "select pg_get_functiondef(?::regprocedure)", String.class, mutant.function());
    assertThat(text).as(mutant.what()).contains(mutant.part());
    ACCESS.sql.execute(text.replace(mutant.part(), mutant.by()));
  }

  private static void change(OfPolicy mutant) {
    Map<String, Object> policy =
        ACCESS.sql.queryForMap(
            """
            select coalesce(qual, '') as using, coalesce(with_check, '') as checked from pg_policies
            where schemaname = 'protection' and tablename = ? and policyname = ?
            """,
            mutant.table(),
            mutant.policy());
    String using = String.valueOf(policy.get("using"));
    String checked = String.valueOf(policy.get("checked"));
    assertThat(using).as(mutant.what()).contains(mutant.part());
    ACCESS.sql.execute(
        "alter policy %s on protection.%s using (%s) %s"
            .formatted(
                mutant.policy(),
                mutant.table(),
                using.replace(mutant.part(), mutant.by()),
                checked.isEmpty()
                    ? ""
                    : "with check (%s)".formatted(checked.replace(mutant.part(), mutant.by()))));
  }
}
