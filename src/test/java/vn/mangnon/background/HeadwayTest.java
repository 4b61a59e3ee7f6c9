package vn.mangnon.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeadwayTest {
  private static final Instant BEGAN = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void theTimeLeftFollowsFromTheSpeedSoFar() {
    Headway quarter = new Headway(250, 1000, BEGAN, BEGAN);
    assertThat(quarter.percent()).isEqualTo(25);
    assertThat(quarter.left(BEGAN.plusSeconds(10))).contains(Duration.ofSeconds(30));
  }

  @Test
  void nobodyTellsTheTimeLeftBeforeAnythingIsDoneOrWhenAllIs() {
    Instant later = BEGAN.plusSeconds(10);
    assertThat(new Headway(0, 1000, BEGAN, BEGAN).left(later)).isEmpty();
    assertThat(new Headway(1000, 1000, BEGAN, BEGAN).left(later)).isEmpty();
    assertThat(new Headway(5, 0, BEGAN, BEGAN).left(later)).isEmpty();
    assertThat(new Headway(5, 0, BEGAN, BEGAN).percent()).isZero();
  }

  @Test
  void aMinuteWithoutASignMeansThatNobodyWorksOnIt() {
    Headway work = new Headway(1, 2, BEGAN, BEGAN);
    assertThat(work.silent(BEGAN.plusSeconds(60))).isFalse();
    assertThat(work.silent(BEGAN.plusSeconds(61))).isTrue();
  }
}
