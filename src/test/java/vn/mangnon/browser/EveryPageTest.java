package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Follows the links of every role and of the public, one page of each kind, and looks at each kind
 * as people would: on a laptop, on a phone, on paper, in the dark, by keyboard and in English.
 */
class EveryPageTest {
  private static final SiteMap SITE = SiteMap.of(RunningApplication.withSampleData());

  @AfterAll
  static void leave() {
    SITE.close();
  }

  @Test
  void everyLinkLeadsToAPageThatSaysWhatItIs() {
    assertThat(SITE.faults()).isEmpty();
  }

  @Test
  void whoeverHasBothGrantsComesFromAFigureToTheChildrenBehindIt() {
    assertThat(SITE.childBehindAFigure()).isPresent();
    assertThat(SITE.kinds().map(SiteMap.Found::path).map(SiteMap::kind))
        .contains("/nhap-so-lieu/*/so-tre-em/*");
  }

  @Test
  void noTwoKindsOfPagesHaveTheSameTitle() {
    assertThat(SITE.sharedTitles()).isEmpty();
  }

  static Stream<SiteMap.Found> kinds() {
    return SITE.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfPageIsWhole(SiteMap.Found found) {
    try (Page page = found.visitor().newPage()) {
      Watch watch = Watch.over(page);
      page.navigate(found.address());
      List<String> faults = Look.at(page);
      faults.addAll(watch.faults());
      assertThat(faults).as(found.path()).isEmpty();
    }
  }
}
