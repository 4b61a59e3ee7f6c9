package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.access.Role;

/** The lead agency drafts the annual report: chooses, looks, takes the file. */
class ReportStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();

  @ParameterizedTest
  @ValueSource(ints = {360, 1366})
  void theLeadAgencyChoosesLooksAndTakesTheFile(int width) throws IOException {
    try (BrowserContext visitor = Browsing.visitor(width)) {
      Page page = People.of(application).signIn(visitor, Role.LEAD_AGENCY);
      page.navigate(application.address() + "/bao-cao");
      page.getByLabel("Loại báo cáo").selectOption("hang-nam");
      page.locator("#nam").selectOption("2025");
      page.locator("form.filters button[type=submit]").click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Báo cáo hằng năm 2025");
      assertThat(page.locator("table.report tbody tr:not(.group)").count()).isEqualTo(35);
      assertThat(page.getByText("Còn thiếu gì trước khi ký").isVisible()).isTrue();
      assertThat(Browsing.sidewaysScroll(page)).isZero();
      assertThat(Browsing.violations(page)).isEmpty();
      Download download = page.waitForDownload(() -> word(page).click());
      assertThat(download.suggestedFilename()).isEqualTo("bao-cao-hang-nam-2025-so-lieu-mau.docx");
      assertThat(Files.size(download.path())).isGreaterThan(20_000);
    }
  }

  @Test
  void theReviewIsAlwaysOfTheMidTermYear() {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.PROVINCE_LEADER);
      page.navigate(application.address() + "/bao-cao?loai=so-ket&nam=2023");
      assertThat(page.locator("main").innerText()).contains("Sơ kết giai đoạn 2021-2025");
    }
  }

  @Test
  void aYearWithoutFiguresSaysWhatToDoNext() {
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = People.of(application).signIn(visitor, Role.LEAD_AGENCY);
      page.navigate(application.address() + "/bao-cao?nam=2025&biet-den=2021-01-01");
      assertThat(page.locator(".empty").innerText()).contains("Chưa có số liệu", "Nhập số liệu");
      assertThat(Browsing.violations(page)).isEmpty();
    }
  }

  @Test
  void whoMayOnlyLookFindsNoFilesAndOthersFindNoPage() {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.AUDITOR);
      page.navigate(application.address() + "/bao-cao");
      assertThat(word(page).count()).isZero();
      assertThat(status(page, "/bao-cao/tai?nam=2025&dinh-dang=docx")).isEqualTo(404);
    }
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.COMMUNE_OFFICER);
      assertThat(status(page, "/bao-cao")).isEqualTo(404);
      assertThat(status(page, "/bao-cao/tai?nam=2025&dinh-dang=docx")).isEqualTo(404);
    }
  }

  private static Locator word(Page page) {
    return page.locator("main a[download], main a.button")
        .filter(new Locator.FilterOptions().setHasText("Tải tệp Word"));
  }

  private int status(Page page, String path) {
    Response response = page.navigate(application.address() + path);
    return response == null ? 0 : response.status();
  }
}
