package vn.mangnon.children.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.children.codes.CodesOfTests;
import vn.mangnon.folder.Problem;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

class SourcesReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Path PROGRAMME = Path.of("programmes/quang-ninh");

  @TempDir private Path folder = Path.of(".");

  @Test
  void theProgrammesMappingsAreWhole() {
    Problems problems = new Problems();
    Sources sources =
        SourcesReader.read(
            new ProgrammeFolder(PROGRAMME), CodesOfTests.read(PROGRAMME), TODAY, problems);
    assertThat(problems.found()).isEmpty();
    assertThat(sources.all())
        .extracting(Source::code)
        .containsExactly("civil", "education", "population", "vaccination");
  }

  @Test
  void everyMistakeOfAMappingIsNamedWithItsFileAndLine() throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("children/sources"));
    Files.writeString(mappings.resolve("trust.yaml"), "name: [civil, rumour]\nnoise: [civil]\n");
    Files.writeString(
        mappings.resolve("school.yaml"),
        """
        system: schools
        name: Trường
        name-en: School
        identifier: [Mã]
        columns:
          name: [Họ tên]
          shoe-size: [Cỡ giày]
        facts:
          - kind: death
            on: [Ngày]
          - kind: vaccination
            on: [Ngày]
            attributes:
              vaccine: {value: elixir}
        """);
    Problems problems = new Problems();
    SourcesReader.read(new ProgrammeFolder(folder), CodesOfTests.read(PROGRAMME), TODAY, problems);
    assertThat(problems.found())
        .extracting(Problem::toString)
        .anySatisfy(one -> assertThat(one).contains("school.yaml", "1", "schools"))
        .anySatisfy(one -> assertThat(one).contains("school.yaml", "7", "shoe-size"))
        .anySatisfy(one -> assertThat(one).contains("school.yaml", "commune"))
        .anySatisfy(one -> assertThat(one).contains("school.yaml", "9", "do người biết em ghi"))
        .anySatisfy(one -> assertThat(one).contains("school.yaml", "14", "elixir"))
        .anySatisfy(one -> assertThat(one).contains("school.yaml", "dose"))
        .anySatisfy(one -> assertThat(one).contains("trust.yaml", "1", "rumour"))
        .anySatisfy(one -> assertThat(one).contains("trust.yaml", "2", "noise"));
  }

  @ParameterizedTest
  @CsvSource({
    "civil, vaccination, true",
    "vaccination, civil, false",
    "civil, civil, true",
    "hotline, other, false",
    "civil, sample, true",
    "hotline, civil, false"
  })
  void trustSaysWhoTakesWhosePlace(String given, String held, boolean takes) {
    Trust trust = new Trust(Map.of("birth", List.of("civil", "vaccination")));
    assertThat(trust.takes("birth", given, held)).isEqualTo(takes);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY_FIRST, 5/3/2019, 05/03/2019",
    "DAY_FIRST, 2019-03-05 00:00:00, 05/03/2019",
    "DAY_FIRST, 03/2019, 03/2019",
    "DAY_FIRST, 2019, 2019",
    "MONTH_FIRST, 3/5/2019, 05/03/2019",
    "YEAR_FIRST, 20190305, 05/03/2019",
    "YEAR_FIRST, 2019/03/05, 05/03/2019",
    "YEAR_FIRST, 201903, 03/2019",
    "YEAR_FIRST, 2019, 2019",
    "YEAR_FIRST, 05/03/2019, 05/03/2019",
    "DAY_FIRST, 31/02/2019, ''",
    "DAY_FIRST, mai, ''"
  })
  void daysAreReadInTheOrderOfTheSource(DateOrder order, String written, String meant) {
    assertThat(order.read(written).map(date -> date.written()).orElse("")).isEqualTo(meant);
  }
}
