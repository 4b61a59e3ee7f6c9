package vn.mangnon.protection.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.mangnon.children.record.Sex;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.cases.ConcernRefusal;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.FreeText;

/** The rows of the intake page, one for each child of the report, in the order told. */
final class ChildRows {
  /** Rows that are there without a script. */
  static final int FEWEST = 3;

  /** The most children one report is taken in for. */
  static final int MOST = 20;

  /** A birth longer ago than this is a slip of the pen; the service refuses it as well. */
  private static final int OLDEST_YEARS = 30;

  private static final List<String> PARTS = List.of("name", "birth", "parents", "address", "phone");

  private ChildRows() {}

  /** The rows the page had, one more if that is asked. */
  static int count(Typed typed) {
    int sent =
        (int)
            IntStream.range(0, MOST).filter(row -> typed.came("child-" + row + "-name")).count();
    return Math.min(MOST, Math.max(FEWEST, sent) + (typed.came("more") ? 1 : 0));
  }

  /** The first row is a child even when nothing of it is known; a later one if anything is. */
  private static boolean filled(Typed typed, int row) {
    return row == 0
        || !typed.text("child-" + row + "-child").isEmpty()
        || PARTS.stream().anyMatch(part -> !typed.text("child-" + row + "-" + part).isEmpty());
  }

  /**
   * The children of the report.
   *
   * @param recognised which child of the register each row is
   */
  static List<ToldChild> read(
      Typed typed, List<Optional<UUID>> recognised, Clock clock, List<Wrong> wrong) {
    List<ToldChild> children = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    for (int row = 0; row < count(typed); row++) {
      if (!filled(typed, row)) {
        continue;
      }
      String child = "child-" + row + "-";
      Optional<Integer> year = BirthTold.year(typed.text(child + "birth"), today);
      if (year.filter(one -> one < today.getYear() - OLDEST_YEARS || one > today.getYear())
          .isPresent()) {
        wrong.add(Wrong.of(child + "birth", ConcernRefusal.YEAR_OUT_OF_RANGE));
      }
      children.add(
          new ToldChild(
              UuidV7.next(clock),
              sex(typed.text(child + "sex")),
              year,
              identity(typed, child),
              row < recognised.size() ? recognised.get(row) : Optional.empty()));
    }
    return children;
  }

  private static Identity identity(Typed typed, String child) {
    return new Identity(
        FreeText.of(typed.text(child + "name")),
        FreeText.of(typed.text(child + "birth")),
        FreeText.of(typed.text(child + "address")),
        FreeText.of(typed.text(child + "phone")),
        FreeText.of(typed.text(child + "parents")));
  }

  private static Sex sex(String text) {
    return Arrays.stream(Sex.values())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElse(Sex.UNKNOWN);
  }
}
