package vn.mangnon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionsTest {
  @Test
  void aCommandWritesItsOwnSectionAndLeavesTheOthers() {
    String one = Sections.with("", "./mangnon bench figures", "first\n\n### How\n\n- a\n");
    String both = Sections.with(one, "./mangnon bench children --only import", "second");
    String again = Sections.with(both, "./mangnon bench figures", "third");
    assertThat(again)
        .isEqualTo(
            """
            # Benchmarks

            ## ./mangnon bench children --only import

            second

            ## ./mangnon bench figures

            third
            """);
    assertThat(both).contains("first\n\n### How\n\n- a").contains("second");
  }
}
