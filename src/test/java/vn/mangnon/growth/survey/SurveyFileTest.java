package vn.mangnon.growth.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mangnon.growth.GrowthStandards;

class SurveyFileTest {
  private static final String HEADING =
      "id,sex,age_months,weight_kg,length_height_cm,measured,oedema\n";

  @TempDir Path folder;
  private final StringBuilder out = new StringBuilder();

  @Test
  void everyRowComesBackWithItsScoresAndFlags() throws Exception {
    SurveyFile.Answer answer =
        judge(HEADING + "a,m,12,9.6,75.7,L,n\nb,nữ,12,\"8,9\",74,l,\nc,2,12,8.9,30,L,n\n");
    assertThat(answer.problems()).isEmpty();
    assertThat(lines())
        .containsExactly(
            "id,sex,age_months,weight_kg,length_height_cm,measured,oedema,"
                + "haz,haz_flag,waz,waz_flag,whz,whz_flag,baz,baz_flag,note",
            "a,m,12,9.6,75.7,L,n,-0.02,0,-0.04,0,-0.06,0,-0.03,0,",
            "b,nữ,12,\"8,9\",74,l,,0.00,0,-0.04,0,-0.07,0,-0.07,0,",
            "c,2,12,8.9,30,L,n,-17.09,1,-0.04,0,,,42.23,1,");
  }

  @Test
  void aWrongCellIsNamedWithRowColumnAndValueAndTheOtherRowsAreJudged() throws Exception {
    SurveyFile.Answer answer =
        judge(HEADING + "a,x,12,9.6,75.7,L,n\nb,m,12,9.6o,-3,Q,n\nc,m,12,9.6,75.7,L,n\n");
    assertThat(answer.problems())
        .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.value())
        .containsExactly("2 sex x", "3 measured Q", "3 weight_kg 9.6o", "3 length_height_cm -3");
    assertThat(answer.problems().getFirst().asText())
        .isEqualTo("Dòng 2, cột sex: 'x' – hãy ghi m hoặc f (nam, nữ) / row 2: write m or f");
    assertThat(answer.children()).hasSize(1);
    assertThat(lines()).hasSize(4);
  }

  @Test
  void semicolonsAndAByteOrderMarkAreFine() throws Exception {
    SurveyFile.Answer answer =
        judge("\uFEFFsex;AGE_DAYS;weight_kg;length_height_cm\nf;365;8,9;74\n");
    assertThat(answer.children()).hasSize(1);
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsMadeText() throws Exception {
    judge("sex,age_days,weight_kg,who\nm,365,9,=1+1\nm,365,9, @SUM(A1)\nm,365,9,-12.5\n");
    assertThat(lines().get(1)).contains(",'=1+1,");
    assertThat(lines().get(2)).contains(",' @SUM(A1),");
    assertThat(lines().get(3)).contains(",-12.5,");
  }

  @Test
  void aFileThatIsNoSurveySaysWhatIsMissing() {
    assertThatThrownBy(() -> judge("name,age_days,weight_kg\na,3,3\n"))
        .isInstanceOf(RefusedSurvey.class)
        .hasMessageContaining("Tệp thiếu cột sex");
    assertThatThrownBy(() -> judge("sex,weight_kg\nm,3\n"))
        .hasMessageContaining("age_days | age_months");
    assertThatThrownBy(() -> judge("sex,sex,age_days\nm,3,4\n")).hasMessageContaining("trùng");
    assertThatThrownBy(() -> judge(new byte[] {'s', 'e', 'x', (byte) 0xFF, '\n'}))
        .hasMessageContaining("CSV UTF-8");
  }

  @Test
  void thePrevalenceTableHasARowForEveryGroup() throws Exception {
    SurveyFile.Answer answer =
        judge(HEADING + "a,m,12,9.6,75.7,L,n\nb,f,30,10,80,H,n\nc,f,30,10,80,H,y\n");
    StringBuilder table = new StringBuilder();
    PrevalenceFile.write(new PrevalenceTable(answer.children()), table);
    List<String> rows = table.toString().lines().toList();
    assertThat(rows).hasSize(1 + 1 + 2 + 6 * 3);
    assertThat(rows.getFirst())
        .startsWith("group,haz_n,haz_mean,haz_mean_low,haz_mean_high,haz_sd");
    assertThat(rows.get(1)).startsWith("all,3,");
  }

  private SurveyFile.Answer judge(String text) throws Exception {
    return judge(text.getBytes(StandardCharsets.UTF_8));
  }

  private SurveyFile.Answer judge(byte[] content) throws IOException, RefusedSurvey {
    Path file = folder.resolve("khao-sat.csv");
    Files.write(file, content);
    return new SurveyFile(new GrowthStandards()).judge(file, out);
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }
}
