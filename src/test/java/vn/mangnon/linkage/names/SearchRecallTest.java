package vn.mangnon.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.mangnon.linkage.synthetic.Misspelling;
import vn.mangnon.linkage.synthetic.Slip;
import vn.mangnon.linkage.synthetic.SyntheticChild;
import vn.mangnon.linkage.synthetic.SyntheticRegister;

/** Whether a child is among the first ten found, for each kind of slip in the typed name. */
class SearchRecallTest {
  private static final List<Slip> SLIPS =
      List.of(
          Slip.NO_MARKS,
          Slip.SOME_MARKS,
          Slip.OTHER_TONE,
          Slip.TELEX,
          Slip.VNI,
          Slip.CAPITALS,
          Slip.ONE_KEY,
          Slip.TWO_KEYS,
          Slip.DIALECT,
          Slip.MIDDLE_DROPPED,
          Slip.MIDDLE_ADDED,
          Slip.SWAPPED,
          Slip.JOINED);
  static int households = 6_000;
  static int each = 60;

  public static void main(String[] arguments) {
    households = Integer.parseInt(arguments[0]);
    SearchRecallTest test = new SearchRecallTest();
    System.err.println(test.recall(false) + "\n" + test.recall(true));
  }

  @Test
  void aNameWithASlipFindsItsChild() {
    assertThat(mean(recall(false))).isGreaterThanOrEqualTo(.914);
  }

  @Test
  void withYearAndCommuneEachWrongOnceInTwentyItFindsNearlyAll() {
    assertThat(mean(recall(true))).isGreaterThanOrEqualTo(.985);
  }

  private static double mean(Map<Slip, Double> recall) {
    return recall.values().stream().mapToDouble(value -> value).average().orElse(0);
  }

  private Map<Slip, Double> recall(boolean withContext) {
    NameIndex index = new NameIndex();
    List<SyntheticChild> children = new ArrayList<>();
    List<Sought> entries = new ArrayList<>();
    new SyntheticRegister(7, households, 0)
        .records()
        .forEach(child -> {
          Sought entry = entry(child);
          index.add(entry);
          children.add(child);
          entries.add(entry);
        });
    Misspelling misspelling = new Misspelling(11);
    SplittableRandom random = new SplittableRandom(13);
    Map<Slip, Double> recall = new EnumMap<>(Slip.class);
    for (Slip slip : SLIPS) {
      int found = 0;
      for (int query = 0; query < each; query++) {
        int at = random.nextInt(children.size());
        String typed = misspelling.of(children.get(at), slip);
        Sought context =
            withContext
                ? context(entries.get(at), random)
                : Sought.named(new PersonName(List.of()));
        Sought sought = entries.get(at);
        found += index.find(typed, context).stream().anyMatch(child -> child == sought) ? 1 : 0;
      }
      recall.put(slip, (double) found / each);
    }
    return recall;
  }

  private static Sought entry(SyntheticChild child) {
    return new Sought(
        PersonName.vietnamese(child.name()),
        OptionalInt.of(Integer.parseInt(child.born().substring(0, 4))),
        Optional.of(child.commune()),
        List.of());
  }

  private static Sought context(Sought child, SplittableRandom random) {
    int year = child.birthYear().orElseThrow() + (random.nextInt(20) == 0 ? 3 : 0);
    String place = random.nextInt(20) == 0 ? "elsewhere" : child.place().orElseThrow();
    return new Sought(child.name(), OptionalInt.of(year), Optional.of(place), List.of());
  }
}
