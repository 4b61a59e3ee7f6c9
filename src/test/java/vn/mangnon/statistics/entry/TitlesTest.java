package vn.mangnon.statistics.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.World;

class TitlesTest {
  @Test
  void aFormOfAnAgencyThatHasEndedNamesWhoCollectsItToday() {
    try (World world = new World()) {
      Titles titles = world.the(Titles.class);
      LocalDate today = LocalDate.now(world.clock);
      assertThat(world.the(Catalogue.class).forms())
          .map(form -> titles.of(form.code()))
          .allSatisfy(title ->
              assertThat(title.holder().validTo().filter(end -> end.isBefore(today)))
                  .as("%s", title)
                  .isEmpty())
          .anyMatch(FormTitle::passedOn);
    }
  }
}
