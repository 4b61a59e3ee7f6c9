package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.places.SuccessionKind;

/** Anybody, without an account: approved figures, the plan, places as they were, who answers. */
class PublicStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();
  private final BrowserContext visitor = Browsing.visitor(1366);
  private final Page page = visitor.newPage();

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void openDataNeedsNoAccountAndOffersNothingThatDoes() throws IOException {
    page.navigate(application.address() + "/");
    assertThat(page).hasURL(application.address() + "/so-lieu-mo");
    assertThat(page.locator("svg.map a")).hasCount(54);
    String csv =
        Files.readString(page.waitForDownload(() -> page.getByText("Tải tất cả").click()).path());
    assertThat(csv.lines().count()).isGreaterThan(1_000);
    page.locator("table.targets tbody th a[href^='/chi-tieu/']").first().click();
    assertThat(page.getByText("Giải thích con số này")).hasCount(0);
    page.navigate(page.url().replaceFirst("\\?.*", "/giai-thich"));
    assertThat(page.locator("h1")).hasText("Đăng nhập");
  }

  @Test
  void aTargetsSentenceOpensInTheFullText() {
    page.navigate(application.address() + "/so-lieu-mo");
    page.locator("table.targets tbody th a[href^='/chi-tieu/']").nth(3).click();
    String words = page.locator("blockquote").first().innerText().strip();
    page.getByText("Mở trong toàn văn").first().click();
    Locator passage = page.locator(":target");
    assertThat(passage).isInViewport();
    assertThat(passage).containsText(words.substring(0, 20));
    passage.locator("a").first().click();
    assertThat(page.locator("blockquote").first()).isVisible();
  }

  @Test
  void aMergedCommuneShowsWhatItWasMadeOf() {
    Place made = withPast(step -> step == SuccessionKind.WHOLE);
    page.navigate(application.address() + "/dia-ban/" + made.code());
    assertThat(page.locator("h1")).hasText(made.fullName());
    assertThat(page.locator("main")).containsText("gồm toàn bộ");
    assertThat(page.locator("#ban-do")).hasValue(places().latestMap().toString());
    assertThat(page.locator("table.targets tbody tr").first()).isVisible();

    String history = "section:has(h2:text-is('Trước đây và về sau')) a";
    String before = page.locator(history).first().innerText();
    page.locator(history).first().click();
    assertThat(page.locator("h1")).hasText(before);
    assertThat(page.locator("main")).containsText("nhập toàn bộ vào");
    page.locator("table.targets tbody th a[href^='/chi-tieu/']").first().click();
    assertThat(page.locator(".lede")).containsText(before);
  }

  @Test
  void aSplitCommuneShowsWhereItsPartsWent() {
    Place split =
        places().all().stream()
            .filter(place -> place.level() == PlaceLevel.COMMUNE)
            .filter(place ->
                places().history(place.id()).after().stream()
                    .anyMatch(step -> step.via().kind() == SuccessionKind.PART))
            .findFirst()
            .orElseThrow();
    page.navigate(
        application.address() + "/dia-ban/" + split.code() + "?ngay=" + split.validFrom());
    assertThat(page.locator("h1")).hasText(split.fullName());
    assertThat(page.locator("main")).containsText("một phần nhập vào");
  }

  @Test
  void aDutyNamesTheAgencyOfThePlanAndItsHolderToday() {
    page.navigate(application.address() + "/trach-nhiem");
    Locator duty = page.locator("tbody tr").first();
    assertThat(duty).containsText("Sở Lao động - Thương binh và Xã hội");
    assertThat(duty).containsText("Sở Y tế");
    page.locator("#ngay").fill("2022-01-01");
    page.locator(".filters button").click();
    assertThat(page.locator("tbody tr").first().locator("td").nth(1))
        .hasText("Sở Lao động - Thương binh và Xã hội");
    page.locator("tbody tr td a").first().click();
    assertThat(page.locator("h1")).hasText("Sở Lao động - Thương binh và Xã hội");
    assertThat(page.locator("main")).containsText("chuyển sang");
  }

  @Test
  void aTargetIsThereByYearAndByGroup() {
    page.navigate(application.address() + "/so-lieu-mo");
    page.locator("table.targets tbody th a[href^='/chi-tieu/']").nth(1).click();
    assertThat(page.locator("#theo-nam tbody tr").count()).isGreaterThan(1);
    page.locator("#dia-ban summary").click();
    assertThat(page.locator("ul.multiples li").count()).isGreaterThan(20);
  }

  private Places places() {
    return application.service(Places.class);
  }

  private Place withPast(Predicate<SuccessionKind> kind) {
    return places().validOn(places().latestMap(), PlaceLevel.COMMUNE).stream()
        .filter(place -> {
          var before = places().history(place.id()).before();
          return before.size() > 1
              && before.stream().allMatch(step -> kind.test(step.via().kind()));
        })
        .findFirst()
        .orElseThrow();
  }
}
