package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.access.Role;

/** From the empty template to the undo, as a person at an agency goes. */
class FileStoryTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int FIRST_ROW = 4;
  private static final int FIRST_CELL = 3;

  private final RunningApplication application = RunningApplication.empty();

  @Test
  void aTemplateIsFilledSentMarkedPartlyTakenAndTakenBack() throws IOException {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.LEAD_AGENCY);
      page.navigate(application.address() + "/nhap-so-lieu");
      page.getByText("Nhập từ tệp Excel").click();
      Browsing.looksWell(page, "files");

      page.locator("#ky").selectOption("2025");
      Download template = page.waitForDownload(() -> page.getByText("Tải mẫu (.xlsx)").click());
      send(page, filled(content(template)));
      page.waitForSelector("text=Đã kiểm tra: có chỗ chưa đúng");
      assertThat(page.locator("#loi tbody").innerText())
          .contains("Dòng 6, cột D")
          .contains("'12,5o' không phải số");
      Browsing.looksWell(page, "checked");

      Download marked =
          page.waitForDownload(() -> page.getByText("Tải tệp đã đánh dấu lỗi").click());
      assertThat(noteOf(content(marked))).contains("không phải số");

      page.getByText("Nhận các dòng đúng (1 số)").click();
      page.waitForSelector("text=Đã nhận các dòng đúng");
      assertThat(page.locator("main").innerText()).contains("Những số đã thay đổi");
      Browsing.looksWell(page, "done");

      page.getByText("Hoàn tác tệp này").click();
      page.waitForSelector("text=các số liệu trở lại như trước khi gửi tệp này");
      page.getByText("Gửi tệp khác").click();
      assertThat(page.locator("main table").innerText()).contains("Đã hoàn tác");
      Browsing.looksWell(page, "list");
    }
  }

  @Test
  void aFileOfSixtyMegabytesGetsAClearAnswer() throws IOException {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, Role.LEAD_AGENCY);
      page.navigate(application.address() + "/nhap-so-lieu/tep");
      Path large = java.nio.file.Files.createTempFile("lon", ".xlsx");
      try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
        file.setLength(60L << 20);
      }
      page.locator("#tep").setInputFiles(large);
      page.getByText("Gửi để kiểm tra").click();
      page.waitForSelector("text=Tệp lớn hơn 20 MB nên không được đọc");
      java.nio.file.Files.delete(large);
      Browsing.looksWell(page, "too-large");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nhap-so-lieu/tep", "/tre-em/nhap-tep"})
  void aFileTooLargeWhoseLengthIsNotToldIsTurnedAway(String path) {
    assertThat(sendTooMuch(Caller.as(application, Role.LEAD_AGENCY), path).header("Location"))
        .endsWith(path + "?qua-lon=1");
  }

  @Test
  void aFileTooLargeWhoseLengthIsNotToldGetsTheSameAnswer() {
    Caller caller = Caller.as(application, Role.LEAD_AGENCY);
    Caller.Answer answer = sendTooMuch(caller, "/nhap-so-lieu/tep");
    assertThat(answer.status()).isEqualTo(302);
    Caller.Answer page = caller.get(answer.header("Location").replaceFirst("^http://[^/]+", ""));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.body()).contains("Tệp lớn hơn 20 MB nên không được đọc");
  }

  private static Caller.Answer sendTooMuch(Caller caller, String path) {
    return caller.postInChunks(
        path,
        "multipart/form-data; boundary=x",
        () -> {
          String head =
              "--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"lon.xlsx\"\r\n\r\n";
          return new SequenceInputStream(
              new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)),
              new ByteArrayInputStream(new byte[30 << 20]));
        });
  }

  @Test
  void sendingNothingSaysWhatToDo() {
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = People.of(application).signIn(visitor, Role.LEAD_AGENCY);
      page.navigate(application.address() + "/nhap-so-lieu/tep");
      page.getByText("Gửi để kiểm tra").click();
      assertThat(page.locator(".faults").innerText()).contains("Hãy chọn tệp cần gửi");
    }
  }

  private static void send(Page page, byte[] workbook) {
    page.locator("#tep").setInputFiles(new FilePayload("bieu-2025.xlsx", XLSX, workbook));
    page.getByText("Gửi để kiểm tra").click();
  }

  private static byte[] content(Download download) throws IOException {
    try (InputStream in = download.createReadStream()) {
      return in.readAllBytes();
    }
  }

  /** One good number in the first row, one that is none in the second. */
  private static byte[] filled(byte[] template) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      Sheet sheet = workbook.getSheetAt(0);
      cell(sheet, 0).setCellValue(1);
      cell(sheet, 1).setCellValue("12,5o");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static Cell cell(Sheet sheet, int place) {
    return sheet
        .getRow(FIRST_ROW + place)
        .getCell(FIRST_CELL, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static String noteOf(byte[] marked) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
      return cell(workbook.getSheetAt(0), 1).getCellComment().getString().getString();
    }
  }
}
