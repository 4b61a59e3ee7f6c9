package vn.mangnon.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.mangnon.linkage.synthetic.SyntheticRegister;

/** A glance at two names never says anything but what looking closely says. */
class NameGlanceTest {
  @Test
  void aGlanceAgreesWithLookingCloselyWhereverItIsSure() {
    NameDomain names = new NameDomain(true, true);
    PersonNameComparison comparison = new PersonNameComparison(names);
    Set<Integer> codes = new LinkedHashSet<>();
    new SyntheticRegister(3, 1_500, .5)
        .records()
        .forEach(child -> {
          codes.add(names.code(child.name()));
          codes.add(names.code(child.mother()));
        });
    codes.remove(Domain.MISSING);
    Integer[] all = codes.toArray(Integer[]::new);
    SplittableRandom random = new SplittableRandom(5);
    List<String> wrong = new ArrayList<>();
    int sure = 0;
    int pairs = 300_000;
    for (int pair = 0; pair < pairs; pair++) {
      int one = all[random.nextInt(all.length)];
      int other = all[random.nextInt(all.length)];
      int glance = NameGlance.compare(names.glance(one), names.glance(other));
      if (one != other && glance != NameGlance.UNSURE) {
        sure++;
        if (glance != comparison.closely(one, other)) {
          wrong.add(names.text(one) + " / " + names.text(other));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(sure).isGreaterThan(pairs / 2);
  }
}
