package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;

/**
 * A leader with five minutes: where do we stand, what is to be decided, where does it come from.
 */
class LeaderStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();
  private final BrowserContext visitor = Browsing.visitor(1366);
  private Page page;

  @BeforeEach
  void signIn() {
    page = People.of(application).signIn(visitor, Role.PROVINCE_LEADER);
    page.navigate(application.address() + "/");
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void fromADecisionToTheReportsBehindItsNumber() throws IOException {
    assertThat(page.locator("h1")).containsText("Mốc 2025");
    Locator decisions = page.locator("ol.decisions > li");
    assertThat(decisions).hasCount(3);
    assertThat(decisions.first()).containsText("Chịu trách nhiệm");
    String target = decisions.first().locator("a").first().innerText();
    decisions.first().locator("a").first().click();
    assertThat(page.locator("h1")).hasText(target);
    assertThat(page.locator(".say")).containsText("Năm 2025");
    page.getByText("Quy tắc đánh giá").click();
    assertThat(page.locator("details[open] .prose").first()).containsText("Đi ngược");

    Download csv = page.waitForDownload(() -> page.getByText("Tải CSV").first().click());
    assertThat(Files.readString(csv.path())).contains("place_code").contains("SỐ LIỆU MẪU");
    Download picture = page.waitForDownload(() -> page.getByText("Tải ảnh PNG").first().click());
    assertThat(picture.suggestedFilename()).endsWith(".png");
    assertThat(Files.size(picture.path())).isGreaterThan(5_000);

    page.getByText("Giải thích con số này").click();
    assertThat(page.locator("h1")).hasText("Giải thích con số này");
    assertThat(page.locator("tbody tr").first()).containsText("từ ");
    assertThat(page.locator("tbody tr").count()).isBetween(10, 50);
    page.locator("nav.way a").last().click();
    assertThat(page.locator("h1")).hasText(target);
  }

  @Test
  void filtersStandInTheAddressAndGoAlong() {
    page.locator("#nam").selectOption("2024");
    page.locator(".filters button").first().click();
    assertThat(page).hasURL(Pattern.compile(".*[?&]nam=2024.*"));
    page.reload();
    assertThat(page.locator("#nam")).hasValue("2024");
    page.locator("table.targets tbody th a[href^='/chi-tieu/']").first().click();
    assertThat(page.locator("#nam")).hasValue("2024");
  }

  @Test
  void aCountListsTheTargetsBehindIt() {
    Locator slow = page.locator("ul.counts a").nth(2);
    int count = Integer.parseInt(slow.locator(".number").innerText());
    slow.click();
    assertThat(page).hasURL(Pattern.compile(".*ket-luan=cham.*"));
    assertThat(page.locator("table.targets tbody tr:not(.group)")).hasCount(count);
    page.getByText("Xem tất cả").click();
    assertThat(page.locator("table.targets tbody tr:not(.group)").count()).isGreaterThan(count);
  }

  @Test
  void theMapSaysWhatItsTableSays() {
    Locator places = page.locator("svg.map a");
    List<String> labels =
        places.all().stream().map(place -> place.getAttribute("aria-label")).toList();
    assertThat(labels).hasSize(54).allMatch(label -> label.contains(": "));
    page.locator("#ban-do-xa").getByText("Xem dạng bảng").click();
    Locator rows = page.locator("#bang-dia-ban tbody tr");
    assertThat(rows).hasCount(54);
    String place = rows.first().locator("th").innerText();
    String value = rows.first().locator("td").first().innerText();
    assertThat(labels).contains(place + ": " + value);
  }

  @Test
  void theProjectorShowsTheFiguresAndNothingElse() {
    page.getByText("Trình chiếu").click();
    assertThat(page.locator("header.top")).hasCount(0);
    assertThat(page.locator(".filters").first()).isHidden();
    assertThat(page.locator("h1")).isVisible();
    page.getByText("Thoát trình chiếu").click();
    assertThat(page.locator("header.top")).isVisible();
  }

  @Test
  void anObjectiveShowsItsOwnTargets() {
    page.locator("tr.group a").first().click();
    assertThat(page.locator("h1")).containsText("Mục tiêu 1");
    assertThat(page.locator("table.targets tbody tr").count()).isBetween(5, 30);
    page.locator("nav.parts a").nth(1).click();
    assertThat(page.locator("h1")).containsText("Mục tiêu 2");
  }

  @Test
  void anAgencyShowsWhatItLeadsAndMustDo() {
    page.locator("ol.decisions li p a").first().click();
    assertThat(page.locator("h1")).containsText("Sở");
    assertThat(page.locator("table.targets tbody tr").first()).isVisible();
    assertThat(page.getByText("Nhiệm vụ").first()).isVisible();
  }
}
