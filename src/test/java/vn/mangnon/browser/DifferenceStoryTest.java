package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Role;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/**
 * Files of neighbours say otherwise than the register: the officer is told with the file and on the
 * child's record, decides, and both what stands and what was decided can be seen.
 */
class DifferenceStoryTest {
  private static final String BIRTHS =
      "Số đăng ký khai sinh;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Số định danh;Mã xã;Ngày đăng ký;Họ tên mẹ\n";
  private static final String DOSES =
      "Mã đối tượng;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Mã xã;Thôn;Họ tên mẹ;Vắc xin;Mũi;Ngày tiêm\n";

  private final RunningApplication application = RunningApplication.withSampleData();

  @Test
  void whatASourceSaysOtherwiseIsDecidedByAPersonAndNeverOverwritten() {
    String code = commune();
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.CHILD_OFFICER);
      take(
          page,
          "civil",
          BIRTHS
              + "901/2024;Lỷ Thị Khác Biệt;06/03/2024;Nữ;Dao;022324000901;"
              + code
              + ";10/03/2024;Chìu Thị Mẹ");
      take(
          page,
          "vaccination",
          DOSES
              + "KB1;Lỷ Thị Khác Biệt;07/03/2024;Nam;022324000901;"
              + code
              + ";;Tằng Thị Khác;BCG;1;08/03/2024");
      String file = page.url();
      assertThat(page.locator("#khac tbody").innerText())
          .contains("Ngày sinh", "06/03/2024", "07/03/2024", "Giới tính", "Nam")
          .contains("Người chăm sóc", "Tằng Thị Khác", "Chưa: mở hồ sơ để quyết định")
          .doesNotContain("FEMALE", "MALE");
      Browsing.looksWell(page, "difference-file");

      page.locator("#khac").getByText("Chưa: mở hồ sơ để quyết định").first().click();
      String record = page.url().replaceAll("[?#].*", "");
      assertThat(page.locator("#khac").innerText())
          .contains("ghi khác", "07/03/2024", "trong sổ: 06/03/2024", "trong sổ: Nữ");
      assertThat(page.locator("dl.facts").first().innerText()).contains("06/03/2024", "Nữ");
      Browsing.looksWell(page, "difference-record");

      page.locator("#khac button").getByText("Giữ như trong sổ Giới tính").click();
      page.waitForURL(record + "?da-luu=1");
      assertThat(page.locator("#khac").innerText()).doesNotContain("Giới tính");
      page.locator("#khac a").getByText("Sửa theo nguồn này Ngày sinh").click();
      assertThat(page.locator("#birth").inputValue()).isEqualTo("07/03/2024");
      assertThat(page.locator("#sex-FEMALE").isChecked()).isTrue();
      assertThat(page.locator("#source").inputValue()).isEqualTo("vaccination");
      page.locator("#reason").fill("xem giấy chứng sinh");
      page.getByText("Lưu", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL(record + "?da-luu=1");
      assertThat(page.locator("dl.facts").first().innerText()).contains("07/03/2024", "Nữ");
      page.locator("#khac button").getByText("Giữ như trong sổ Người chăm sóc").click();
      page.waitForURL(record + "?da-luu=1");
      assertThat(page.locator("#khac").count()).isZero();

      page.navigate(record + "/lich-su");
      assertThat(page.locator("main").innerText())
          .contains("06/03/2024", "xem giấy chứng sinh", "Giữ như trong sổ, ")
          .contains("Đã sửa theo nguồn, ", "Người thử");
      Browsing.looksWell(page, "difference-history");
      page.navigate(file);
      assertThat(page.locator("#khac tbody").innerText())
          .contains("Giữ như trong sổ, ", "Đã sửa theo nguồn, ")
          .doesNotContain("Chưa: mở hồ sơ");
      Browsing.looksWell(page, "difference-decided");
    }
  }

  private String commune() {
    Places places = application.service(Places.class);
    LocalDate today = LocalDate.now(application.service(Clock.class));
    return places.validOn(today, PlaceLevel.COMMUNE).getFirst().code();
  }

  private void take(Page page, String source, String rows) {
    page.navigate(application.address() + "/tre-em/nhap-tep");
    page.locator("#nguon").selectOption(source);
    page.locator("#tep")
        .setInputFiles(
            new FilePayload(source + ".csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
    page.locator("main form button[type=submit]").first().click();
    page.waitForSelector("text=Đã kiểm tra: mọi dòng đều đúng");
    page.locator("button:has-text('Nhận vào sổ')").click();
    page.waitForSelector("text=Đã nhận các dòng đúng vào sổ");
  }
}
