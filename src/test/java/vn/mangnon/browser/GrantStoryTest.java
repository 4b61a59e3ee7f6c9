package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;

/**
 * An administrator grants rights at a place that is called by its name, with or without scripts.
 */
class GrantStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();

  @ParameterizedTest
  @CsvSource({"Phường Hà Lầm, 360", "P. Hà Lầm, 1366", "06676, 1366"})
  void aPlaceIsCalledByItsNameOrItsCode(String written, int width) {
    UUID account = someone("quyen-" + Integer.toHexString(written.hashCode()));
    try (BrowserContext visitor = Browsing.withoutScripts(width)) {
      Page page = People.of(application).signIn(visitor, Role.ADMINISTRATOR);
      page.navigate(application.address() + "/quan-tri/" + account);
      page.locator("#vai-tro").selectOption("CHILD_OFFICER");
      page.locator("#dia-ban").fill(written);
      page.locator("form[action$='/quyen'] button").click();
      assertThat(page.locator(".faults").count()).isZero();
      assertThat(page.locator("main table").innerText())
          .contains("Cán bộ trẻ em cấp xã", "Phường Hà Lầm");
    }
  }

  @Test
  void aNameThatIsNoPlaceIsSaidAtItsFieldAndWhatWasTypedStays() {
    UUID account = someone("quyen-sai");
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = People.of(application).signIn(visitor, Role.ADMINISTRATOR);
      page.navigate(application.address() + "/quan-tri/" + account);
      assertThat(page.locator("#cac-dia-ban option[value='Phường Hà Lầm']").count()).isEqualTo(1);
      page.locator("#vai-tro").selectOption("CHILD_OFFICER");
      page.locator("#dia-ban").fill("Phường Không Có");
      page.locator("form[action$='/quyen'] button").click();
      page.locator("#dia-ban-loi").waitFor();
      assertThat(page.locator("#dia-ban-loi").innerText())
          .contains("Không có địa bàn nào đang có tên hoặc mã này");
      assertThat(page.locator(".faults a").getAttribute("href")).isEqualTo("#dia-ban");
      assertThat(page.locator("#dia-ban").inputValue()).isEqualTo("Phường Không Có");
      assertThat(page.locator("#vai-tro").inputValue()).isEqualTo("CHILD_OFFICER");
      assertThat(page.locator("main table").count()).as("nothing is granted").isZero();
      assertThat(Browsing.violations(page)).isEmpty();
      assertThat(Browsing.sidewaysScroll(page)).isZero();

      page.navigate(application.address() + "/tai-khoan");
      assertThat(page.locator("main").innerText())
          .as("visits are told by the application's clock")
          .contains("23/11/2026");
    }
  }

  private UUID someone(String login) {
    if (application
            .service(Accounts.class)
            .create(Actor.machine("test"), login, "Người thử", Optional.empty())
        instanceof AccountAnswer.Done(UUID id)) {
      return id;
    }
    throw new AssertionError();
  }
}
