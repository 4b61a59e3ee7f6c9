package vn.mangnon.protection.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The terms of a programme's folder. */
class CaseTermsTest {
  private static final String COLUMNS =
      "code,kind,grounds,after,counted_from,not_before_age,vi,en,valid_from,valid_to,confidence,source\n";

  @TempDir Path folder;

  @Test
  void theTermsOfTheProvinceAreProposalsAndSayFromWhatTheyAreCounted() {
    Problems problems = new Problems();
    CaseTerms terms =
        CaseTerms.read(new ProgrammeFolder(Path.of("programmes/quang-ninh")), problems);
    assertThat(problems.found()).isEmpty();
    assertThat(terms.on(LocalDate.of(2026, 11, 23)))
        .allSatisfy(term -> assertThat(term.source()).startsWith("Đề xuất, chờ cán bộ pháp chế"))
        .allSatisfy(term -> assertThat(term.after().toTotalMonths()).isGreaterThanOrEqualTo(12))
        .extracting(CaseTerm::code)
        .containsExactly("unfounded", "case", "misdialled", "report", "opening");
    assertThat(terms.on(LocalDate.of(2025, 12, 31))).isEmpty();
  }

  @Test
  void aLineThatCannotBeMeantIsNamedWithItsPlace() throws IOException {
    Files.createDirectories(folder.resolve("protection"));
    Files.writeString(
        folder.resolve("protection/retention.csv"),
        COLUMNS
            + "short,case,,P6M,closing,,a,a,2026-01-01,,C,x\n"
            + "odd,report,safe,P2Y,closing,,a,a,2026-01-01,,C,x\n"
            + "asked,opening,,P2Y,asking,P18Y,a,a,2026-01-01,,C,x\n");
    Problems problems = new Problems();
    CaseTerms.read(new ProgrammeFolder(folder), problems);
    assertThat(problems.found().toString())
        .contains(
            "thời hạn ngắn nhất là 1 năm",
            "tính từ “ending”",
            "không phải lý do kết thúc",
            "không theo tuổi của em");
  }
}
