package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.access.Role;

/** A commune officer takes a file with mistakes in, mends them, and takes the whole file back. */
class ChildFileStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();

  @Test
  void aFileIsCheckedPartlyTakenMendedAndTakenBack() throws IOException {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.CHILD_OFFICER);
      page.navigate(application.address() + "/tre-em");
      page.getByText("Nhập trẻ em từ tệp").click();
      Browsing.looksWell(page, "child-files");
      Download example =
          page.waitForDownload(() -> page.getByText("Tiêm chủng (mỗi mũi một dòng) (CSV)").click());
      page.locator("#nguon").selectOption("vaccination");
      send(page, "danh-sach.csv", "text/csv", content(example));
      page.waitForSelector("text=Đã kiểm tra: có dòng chưa đúng");
      assertThat(page.title()).doesNotContain("danh-sach");
      assertThat(page.locator("#loi tbody").innerText())
          .contains("Ngày sinh", "31/02/2024", "Không đọc được ngày");
      Browsing.looksWell(page, "child-file-checked");

      byte[] rows = content(page.waitForDownload(() -> page.getByText("Tải các dòng lỗi").click()));
      page.getByText("Nhận vào sổ: 2 hồ sơ mới").click();
      page.waitForSelector("text=Đã nhận các dòng đúng vào sổ");
      Browsing.looksWell(page, "child-file-done");

      page.getByText("Gửi tệp khác").click();
      page.locator("#nguon").selectOption("vaccination");
      send(
          page,
          "dong-loi.xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          mended(rows));
      page.waitForSelector("text=Đã kiểm tra: mọi dòng đều đúng");
      page.getByText("Nhận vào sổ: 1 hồ sơ mới").click();
      page.waitForSelector("text=Đã nhận các dòng đúng vào sổ");
      page.navigate(application.address() + "/tre-em");
      page.getByLabel("Họ tên em").fill("Chìu Thị Ví Dụ");
      page.locator("#ket-qua").getByText("Chìu Thị Ví Dụ").waitFor();

      page.getByText("Nhập trẻ em từ tệp").click();
      page.locator("main table").getByText("dong-loi.xlsx").click();
      page.getByText("Hoàn tác cả tệp").click();
      page.waitForSelector("text=Đã hoàn tác: sổ trở lại như trước");
      page.navigate(application.address() + "/tre-em");
      page.getByLabel("Họ tên em").fill("Chìu Thị Ví Dụ");
      page.locator("#ket-qua").getByText("Nguyễn Thị Ví Dụ").first().waitFor();
      assertThat(page.locator("#ket-qua").innerText()).doesNotContain("Chìu Thị Ví Dụ");
      page.navigate(application.address() + "/tre-em/nhap-tep");
      Browsing.looksWell(page, "child-files-sent");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1366})
  void nothingChosenAndAnotherSourcesFileSayWhatToDo(int width) {
    try (BrowserContext visitor = Browsing.visitor(width)) {
      Page page = People.of(application).signIn(visitor, Role.REGISTER_KEEPER);
      page.navigate(application.address() + "/tre-em/nhap-tep");
      page.locator("main form button[type=submit]").first().click();
      assertThat(page.locator(".faults").innerText()).contains("Hãy chọn tệp cần gửi");
      page.locator("#nguon").selectOption("education");
      send(page, "x.csv", "text/csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
      page.waitForSelector("text=Không thấy dòng tên cột");
    }
  }

  private static void send(Page page, String name, String type, byte[] content) {
    page.locator("#tep").setInputFiles(new FilePayload(name, type, content));
    page.locator("main form button[type=submit]").first().click();
  }

  private static byte[] mended(byte[] rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(rows))) {
      var sheet = workbook.getSheetAt(0);
      sheet.getRow(1).getCell(2).setCellValue("28/02/2024");
      var out = new java.io.ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] content(Download download) throws IOException {
    try (InputStream in = download.createReadStream()) {
      return in.readAllBytes();
    }
  }
}
