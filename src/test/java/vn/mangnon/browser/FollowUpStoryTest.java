package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;

/** The lead agency sees who has not reported, and reminds them. */
class FollowUpStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();

  @Test
  void whoOwesAFormIsRemindedOnceItWasReadWhatIsSent() {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.LEAD_AGENCY);
      page.navigate(application.address() + "/don-doc");
      Locator missing = page.locator("input[name=chon]");
      int owed = missing.count();
      assertThat(owed).isPositive();
      assertThat(page.locator("ul.counts .number").first()).hasText(Integer.toString(owed));

      page.getByText("Xem trước lời nhắc").click();
      assertThat(page.locator("[role=status]")).containsText("Chưa chọn biểu nào");
      missing.first().check();
      page.getByText("Xem trước lời nhắc").click();
      assertThat(page.locator("blockquote")).isVisible();
      assertThat(Look.at(page)).isEmpty();
      page.goBack();
      missing.first().check();
      page.getByText("Xem trước lời nhắc").click();
      page.getByText("Gửi 1 lời nhắc").last().click();
      assertThat(page.locator("[role=status]")).containsText("Đã ghi 1 lời nhắc");
      assertThat(page.locator("table.followup")).containsText("đã nhắc 1 lần");
    }
  }

  @Test
  void theGridNarrowsToOneStateAndGoesAlongAsAFile() {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.LEAD_AGENCY);
      page.navigate(application.address() + "/don-doc");
      page.locator("ul.counts a").nth(1).click();
      List<String> words = page.locator("table.followup td .tag").allInnerTexts();
      assertThat(words).isNotEmpty().allMatch(word -> word.contains("nộp muộn"));
      assertThat(page.waitForDownload(() -> page.getByText("Tải CSV").click()).suggestedFilename())
          .startsWith("don-doc-");
    }
  }
}
