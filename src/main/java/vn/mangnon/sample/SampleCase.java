package vn.mangnon.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.rules.Danger;

/**
 * One invented report and what became of it, a row of {@code sample-cases.csv}.
 *
 * @param reference the number it has at its source
 * @param home code of the commune where the children live, if that is known
 * @param event code of the commune where it happened, if that is known
 * @param ago how long ago it was received
 * @param named logins of accounts of people it names as involved
 */
record SampleCase(
    String reference,
    Optional<String> home,
    Optional<String> event,
    Duration ago,
    Channel channel,
    Danger danger,
    int children,
    List<String> named,
    String story,
    List<Step> steps) {
  private static final String FILE = "sample-cases.csv";
  private static final List<String> COLUMNS =
      List.of(
          "reference",
          "home",
          "event",
          "hours_ago",
          "channel",
          "danger",
          "children",
          "named",
          "story",
          "moves");

  SampleCase {
    named = List.copyOf(named);
    steps = List.copyOf(steps);
  }

  /**
   * One thing that was done.
   *
   * @param after how long after the receipt
   */
  record Step(SampleMove move, Duration after) {}

  /** The reports of a programme, in the order of the file. */
  static List<SampleCase> read(ProgrammeFolder folder) {
    Problems problems = new Problems();
    List<SampleCase> cases =
        folder.rows(FILE, COLUMNS, problems).stream().map(SampleCase::of).toList();
    problems.throwIfAny();
    return cases;
  }

  private static SampleCase of(CsvRow row) {
    int hours = number(row, "hours_ago");
    return new SampleCase(
        row.text("reference"),
        row.optional("home"),
        row.optional("event"),
        Duration.ofHours(hours),
        row.choice("channel", Channel.class),
        row.choice("danger", Danger.class),
        number(row, "children"),
        row.words("named"),
        row.text("story"),
        steps(row, hours));
  }

  private static int number(CsvRow row, String column) {
    int number = row.number(column).map(java.math.BigDecimal::intValue).orElse(0);
    if (number < 1) {
      row.problem("“%s” phải từ 1 trở lên".formatted(column));
    }
    return number;
  }

  /** Such as {@code open+2 risk+24}: what, and how many hours after the receipt. */
  private static List<Step> steps(CsvRow row, int hours) {
    List<Step> steps = new ArrayList<>();
    int before = 0;
    for (String word : row.words("moves")) {
      String[] parts = word.split("\\+", -1);
      Optional<SampleMove> move =
          Arrays.stream(SampleMove.values())
              .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(parts[0]))
              .findFirst();
      if (move.isEmpty() || parts.length != 2 || !parts[1].matches("\\d{1,5}")) {
        row.problem("“%s” không phải một bước như “open+2”".formatted(word));
        continue;
      }
      int after = Integer.parseInt(parts[1]);
      if (after < before || after >= hours) {
        row.problem("“%s” phải sau bước trước và trước hiện tại".formatted(word));
      }
      before = after;
      steps.add(new Step(move.get(), Duration.ofHours(after)));
    }
    return steps;
  }
}
