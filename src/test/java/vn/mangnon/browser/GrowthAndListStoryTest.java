package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.access.Role;

/** A child officer weighs a child and sees at once what it means; two people let a list out. */
class GrowthAndListStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();
  private final List<String> faults = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {360, 1366})
  void aChildIsWeighedAndTheChartShowsIt(int width) {
    try (BrowserContext visitor = Browsing.visitor(width)) {
      Page page = People.of(application).signIn(visitor, Role.CHILD_OFFICER);
      String name = width == 360 ? "Đàm Thị Cân" : "Đàm Văn Cân";
      page.navigate(application.address() + "/tre-em/them");
      page.getByLabel("Họ và tên", exact()).fill(name);
      page.getByLabel("Ngày sinh").fill("12/11/2024");
      page.locator("#sex-FEMALE").check();
      page.getByLabel("Họ và tên người chăm sóc").fill("Đàm Thị Lan " + width);
      button(page, "Kiểm tra và lưu").click();
      Locator another = button(page, "Em khác: thêm hồ sơ mới");
      if (another.count() > 0) {
        another.click();
      }
      page.locator("main")
          .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Biểu đồ tăng trưởng"))
          .click();
      look(page);
      page.getByLabel("Ngày", exact()).fill("20/11/2026");
      page.getByLabel("Cân nặng (kg)").fill("82");
      page.getByLabel("Chiều dài, chiều cao (cm)").fill("75");
      page.locator("#thu").getByText("Có thể đo nhầm").waitFor();
      look(page);
      page.getByLabel("Cân nặng (kg)").fill("8,2");
      page.locator("#thu").getByText("Thấp còi").first().waitFor();
      assertThat(page.locator("#thu").innerText()).doesNotContain("Có thể đo nhầm");
      button(page, "Lưu lần cân, đo").click();
      assertThat(page.locator("svg.chart:visible").count()).isEqualTo(1);
      assertThat(page.locator("table").last().innerText()).contains("8,2");
      assertThat(page.title()).doesNotContain(name);
      look(page);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aListAboveTheLimitLeavesOnlyWhenASecondPersonReleasesIt() throws IOException {
    try (BrowserContext first = Browsing.visitor(1366);
        BrowserContext second = Browsing.visitor(360)) {
      Page officer = People.of(application).signIn(first, "tre-em-ha-lam");
      lists(officer);
      officer.getByLabel("Lý do").fill("ngắn");
      button(officer, "Xin xuất danh sách").click();
      assertThat(officer.locator(".faults").innerText()).contains("ít nhất 10 ký tự");
      look(officer);
      officer.getByLabel("Lý do").fill("Phát quà Trung thu cho khu phố");
      button(officer, "Xin xuất danh sách").click();
      assertThat(officer.locator("main").innerText()).contains("chờ người thứ hai");
      assertThat(button(officer, "Tải tệp CSV").count()).isZero();
      look(officer);

      Page keeper = People.of(application).signIn(second, Role.REGISTER_KEEPER);
      lists(keeper);
      look(keeper);
      keeper.locator("main button[name=duyet][value=true]").first().click();
      assertThat(button(keeper, "Tải tệp CSV").count()).isZero();

      lists(officer);
      look(officer);
      Download file =
          officer.waitForDownload(() -> button(officer, "Tải tệp CSV").first().click());
      assertThat(file.suggestedFilename()).matches("danh-sach-[0-9a-f-]{36}\\.csv");
      assertThat(Files.readString(file.path()).lines().findFirst().orElseThrow())
          .contains("Người xuất", "Phát quà Trung thu cho khu phố", "DỮ LIỆU MẪU");
    }
    assertThat(faults).isEmpty();
  }

  private void lists(Page page) {
    page.navigate(application.address() + "/tre-em");
    page.locator("main")
        .getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName("Xuất danh sách trẻ em"))
        .click();
  }

  private void look(Page page) {
    if (Browsing.sidewaysScroll(page) > 0) {
      faults.add(page.url() + " scrolls sideways");
    }
    Browsing.violations(page).forEach(found -> faults.add(page.url() + ": " + found));
    if (page.locator("main").innerText().contains("⟦")) {
      faults.add(page.url() + " shows the key of a missing text");
    }
  }

  private static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
