package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;

/** An auditor reads who did what, and has the trail proved whole. */
class AuditorStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();

  @Test
  void theTrailShowsARefusalAndIsProvedWhole() {
    try (BrowserContext leader = Browsing.visitor(1366);
        BrowserContext visitor = Browsing.visitor(1366)) {
      Page curious = People.of(application).signIn(leader, Role.PROVINCE_LEADER);
      curious.navigate(application.address() + "/quan-tri");
      assertThat(curious.locator("h1")).hasText("Không có trang này");

      Page page = People.of(application).signIn(visitor, Role.AUDITOR);
      page.navigate(application.address() + "/quan-tri/nhat-ky");
      page.locator("#loai").selectOption("denied");
      page.locator(".filters button").click();
      assertThat(page.locator("tbody tr").first()).isVisible();
      assertThat(page.locator("tbody")).containsText("Người thử");
      page.getByText("Kiểm tra nhật ký còn nguyên vẹn").click();
      assertThat(page.locator(".notice.ok")).isVisible();
    }
  }

  @Test
  void anAuditorReadsAndChangesNothing() {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.AUDITOR);
      page.navigate(application.address() + "/quan-tri");
      assertThat(page.locator("tbody tr").count()).isGreaterThan(5);
      assertThat(page.locator("main form[method=post]")).hasCount(0);
    }
  }
}
