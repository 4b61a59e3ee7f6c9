package vn.mangnon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.mangnon.children.exports.ListFile;
import vn.mangnon.children.exports.ListKind;

class ChildListWriterTest {
  private static final ListFile FILE =
      new ListFile(
          UUID.fromString("01a205ea-bf62-7a99-92fc-c7db016677e5"),
          1,
          ListKind.ALL,
          "Phát quà",
          "Cán bộ A & B",
          Instant.parse("2026-11-23T01:00:00Z"),
          List.of("Họ và tên", "Ngày sinh"),
          List.of(List.of("=HYPERLINK(1)", "05/03/2019")));

  @Test
  void theFirstLineOfACsvSaysWhoWhenWhyAndUnderWhichNumber() {
    String text = new String(ChildListWriter.csv(FILE, true), StandardCharsets.UTF_8);
    assertThat(text.lines().findFirst().orElseThrow())
        .contains("DỮ LIỆU MẪU", "Cán bộ A & B", "08:00 23/11/2026", "Phát quà", "01a205ea");
    assertThat(text).contains("'=HYPERLINK(1)");
  }

  @Test
  void everySheetOfAWorkbookCarriesTheSameMark() throws IOException {
    byte[] bytes = ChildListWriter.workbook(FILE, false);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getSheets())
          .allSatisfy(sheet ->
              assertThat(sheet.read().getFirst().getCellText(0))
                  .contains("Cán bộ A & B", "Phát quà", "01a205ea")
                  .doesNotContain("MẪU"));
    }
  }
}
