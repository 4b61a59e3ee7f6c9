package vn.mangnon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.mangnon.statistics.Suppression.Cell;

class SuppressionTest {
  private static Cell cell(String id, int... places) {
    Map<Integer, BigDecimal> shares = new HashMap<>();
    for (int place : places) {
      shares.put(place, BigDecimal.ONE);
    }
    return new Cell(id, shares, false);
  }

  private static Map<Integer, BigDecimal> counts(int... values) {
    Map<Integer, BigDecimal> counts = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      counts.put(i + 1, BigDecimal.valueOf(values[i]));
    }
    return counts;
  }

  private static Set<Object> leaveOut(Map<Integer, BigDecimal> counts, Cell... cells) {
    return new Suppression(5).leaveOut(counts, List.of(cells));
  }

  @Test
  void nothingIsLeftOutWhenNothingIsSmall() {
    assertThat(
            leaveOut(
                counts(10, 0, 5), cell("a", 1), cell("b", 2), cell("c", 3), cell("all", 1, 2, 3)))
        .isEmpty();
  }

  @Test
  void aSecondPlaceIsLeftOutSoThatTheTotalDoesNotGiveTheFirstAway() {
    assertThat(
            leaveOut(
                counts(3, 20, 10), cell("a", 1), cell("b", 2), cell("c", 3), cell("all", 1, 2, 3)))
        .containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void zeroIsShownButIsNoHidingPlace() {
    assertThat(
            leaveOut(
                counts(3, 0, 10), cell("a", 1), cell("b", 2), cell("c", 3), cell("all", 1, 2, 3)))
        .contains("a", "c")
        .doesNotContain("all");
  }

  @Test
  void theOtherMapDoesNotGiveItAway() {
    // On today's map N joins 1 and 2, M joins 3 and 4.
    Set<Object> out =
        leaveOut(
            counts(2, 30, 8, 40),
            cell("1", 1),
            cell("2", 2),
            cell("3", 3),
            cell("4", 4),
            cell("N", 1, 2),
            cell("M", 3, 4),
            cell("all", 1, 2, 3, 4));
    assertThat(out).contains("1").containsAnyOf("2", "N");
  }

  @Test
  void whatWasPublishedBeforeIsTakenAsKnown() {
    Cell before = new Cell("b", Map.of(2, BigDecimal.ONE), true);
    assertThat(leaveOut(counts(3, 10), cell("a", 1), before, cell("all", 1, 2)))
        .containsExactlyInAnyOrder("a", "all");
  }

  /**
   * The attacker solves the published sums for non-negative whole numbers by trying all of them.
   */
  @Test
  void anAttackerWhoTriesEverythingCannotNarrowAProtectedCell() {
    Random random = new Random(2016);
    for (int round = 0; round < 150; round++) {
      int[] values = random.ints(5, 0, 8).toArray();
      List<Cell> cells = new ArrayList<>();
      for (int place = 1; place <= 5; place++) {
        cells.add(cell("old" + place, place));
      }
      cells.add(cell("district1", 1, 2, 3));
      cells.add(cell("district2", 4, 5));
      cells.add(cell("new1", 1, 2));
      cells.add(cell("new2", 3, 4));
      cells.add(cell("new3", 5));
      cells.add(cell("province", 1, 2, 3, 4, 5));
      Map<Integer, BigDecimal> counts = counts(values);
      Set<Object> out = new Suppression(5).leaveOut(counts, cells);
      for (Cell guarded : cells) {
        int value = sum(guarded, values);
        if (value >= 1 && value <= 4) {
          assertThat(out).contains(guarded.id());
          assertThat(possible(guarded, cells, out, values)).contains(1, 4);
        }
      }
    }
  }

  private static List<Integer> possible(
      Cell guarded, List<Cell> cells, Set<Object> out, int[] truth) {
    List<Integer> seen = new ArrayList<>();
    int[] guess = new int[5];
    int most = 36;
    search(
        0,
        guess,
        most,
        guarded,
        cells.stream().filter(c -> !out.contains(c.id())).toList(),
        truth,
        seen);
    return seen;
  }

  private static void search(
      int place,
      int[] guess,
      int most,
      Cell guarded,
      List<Cell> published,
      int[] truth,
      List<Integer> seen) {
    if (place == guess.length) {
      if (published.stream().allMatch(c -> sum(c, guess) == sum(c, truth))) {
        seen.add(sum(guarded, guess));
      }
      return;
    }
    int limit = Math.min(12, most);
    for (int value = 0; value <= limit; value++) {
      guess[place] = value;
      int done = place + 1;
      if (published.stream()
          .filter(c -> c.shares().keySet().stream().allMatch(p -> p <= done))
          .allMatch(c -> sum(c, guess) == sum(c, truth))) {
        search(done, guess, most - value, guarded, published, truth, seen);
      }
    }
    guess[place] = 0;
  }

  private static int sum(Cell cell, int[] values) {
    return cell.shares().keySet().stream().mapToInt(place -> values[place - 1]).sum();
  }
}
