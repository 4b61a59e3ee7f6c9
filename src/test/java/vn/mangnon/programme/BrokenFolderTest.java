package vn.mangnon.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.folder.InvalidFolderException;
import vn.mangnon.folder.Problem;
import vn.mangnon.folder.Problems;

/** Each kind of mistake in a folder is answered with the file, the line and what to do. */
class BrokenFolderTest {
  private static final Path GOOD = Path.of("src/test/resources/programmes/thung-lung");
  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(GOOD)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(GOOD.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // file | what stands there | what the author wrote instead | line | part of the message
        "objectives.yaml | value: 70.5} | value: 71.5} | 21 | số 71,5 không có trong câu trích",
        "objectives.yaml | 2033: {comparator: gt | 2032: {comparator: gt | 21 | số 2032 không có",
        "objectives.yaml | 2033: {comparator: gt | 2040: {comparator: gt | 21 | trong khoảng 2031–2033",
        "objectives.yaml | 2033: {comparator: gt | later: {comparator: gt | 21 | cần là năm",
        "objectives.yaml | comparator: gt | comparator: more | 21 | cần một trong: ge, le, lt, gt",
        "objectives.yaml | comparator: gt | comparator: lt | 21 | trái với direction",
        "objectives.yaml | {agency: SO_TT, duty: T1 | {agency: SO_XX, duty: T1 | 11 | không có cơ quan “SO_XX”",
        "objectives.yaml | {agency: SO_TT, duty: T1 | {agency: SO_TT, duty: T9 | 11 | không có trách nhiệm “T9”",
        "objectives.yaml | numerator: swimmers | numerator: fish | 27 | không có số liệu “fish”",
        "objectives.yaml | , denominator: children_6_up | '' | 27 | cần “denominator”",
        "objectives.yaml | formula: ratio | formula: share_of_places | 27 | chỉ công thức ratio",
        "objectives.yaml | unit: percent | unit: pounds | 17 | không có đơn vị tính “pounds”",
        "objectives.yaml | decimals: 1 | decimals: 0 | 24 | không đủ cho số 70,5",
        "objectives.yaml | factor: 100 | factor: many | 18 | cần một số nguyên",
        "objectives.yaml | id: HOC | id: BOI | 28 | đã dùng ở mục khác",
        "objectives.yaml | direction: up | directon: up | 19 | không hiểu “directon”",
        "objectives.yaml | letter: a | letter: [a | 0 | không đọc được YAML",
        "elements.yaml | break_down_by: [sex] | break_down_by: [age] | 2 | không có cách phân tách “age”",
        "elements.yaml | code: swimmers | code: Swimmers | 2 | chữ thường",
        "checks.yaml | limit: children_6_up | limit: adults | 2 | không có “adults” trong elements.yaml",
        "tasks.yaml | Mở lớp dạy bơi trong | Mở lớp dạy vẽ trong | 7 | không có trong text.md",
        "duties.yaml | [BOI, HOC] | [BOI, HAT] | 2 | không có “HAT”",
        "funding.yaml | agency: SO_TT | agency: SO_XX | 5 | không có cơ quan “SO_XX”",
        "calendar.yaml | month: 6 | month: 13 | 2 | cần từ 1 đến 12",
        "programme.yaml | due_day: 15 | due_day: 31 | 15 | không phải là một ngày có thật",
        "programme.yaml | province: \"98\" | province: \"22\" | 12 | khác với tỉnh",
        "programme.yaml | issued_on: 2030-01-15 | issued_on: 15/01/2030 | 2 | cần ngày dạng",
        "context-facts.csv | pupils | teachers | 2 | không có số liệu “teachers”",
        "context-facts.csv | ,1200, | ,lots, | 2 | cần một số dạng",
        "agencies.csv | ,department, | ,ministry, | 2 | cần một trong: department",
        "places/units.csv | 98002,2030 | 98001,2030 | 4 | đã có một dòng khác",
        "places/units.csv | rural,98,,Rừng Xanh | rural,97,,Rừng Xanh | 6 | không có đơn vị mã 97",
        "places/successions.csv | 98002,2030-01-01 | 98009,2030-01-01 | 3 | không có đơn vị mã 98009",
        "places/successions.csv | whole,,no,A,thử, | part,1.5,no,A,thử, | 2 | phải từ 0 đến 1",
        "places/units.csv | valid_from,valid_to | from,to | 1 | dòng đầu phải là"
      })
  void saysWhereAMistakeStandsAndWhatToDo(
      String file, String there, String instead, int line, String message) throws IOException {
    change(file, there, instead);
    assertThat(problems())
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo(file);
          assertThat(problem.message()).contains(message);
          if (line > 0) {
            assertThat(problem.line()).isEqualTo(line);
          }
        });
  }

  @Test
  void theUnchangedFolderHasNoMistake() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void aMissingFileAndAFileThatIsNotUtf8AreNamed() throws IOException {
    Files.delete(folder.resolve("checks.yaml"));
    Files.write(folder.resolve("text.md"), "Mọi trẻ em".getBytes(StandardCharsets.UTF_16));
    assertThat(problems())
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo("checks.yaml");
          assertThat(problem.message()).contains("thiếu tệp");
        })
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo("text.md");
          assertThat(problem.message()).contains("UTF-8");
        });
  }

  @Test
  void aPlaceThatEndedMustSayWhatItBecame() throws IOException {
    change(
        "places/successions.csv",
        "98002,2030-01-01,98001,2032-01-01,2032-01-01,whole,,no,A,thử,",
        "");
    assertThat(problems())
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo("places/units.csv");
          assertThat(problem.line()).isEqualTo(4);
          assertThat(problem.message()).contains("không nói trở thành gì");
        });
  }

  @Test
  void listsEveryMistakeAtOnce() throws IOException {
    change("objectives.yaml", "value: 70.5}", "value: 71.5}");
    change("duties.yaml", "[BOI, HOC]", "[BOI, HAT]");
    change("places/successions.csv", "98002,2030-01-01", "98009,2030-01-01");
    assertThatThrownBy(() -> QuangNinh.read(folder))
        .isInstanceOf(InvalidFolderException.class)
        .hasMessageContaining("objectives.yaml:21: ")
        .hasMessageContaining("duties.yaml:2: ")
        .hasMessageContaining("places/successions.csv:3: ");
  }

  private void change(String file, String there, String instead) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    int at = text.indexOf(there);
    assertThat(at).as("“%s” stands in %s", there, file).isNotNegative();
    Files.writeString(path, text.substring(0, at) + instead + text.substring(at + there.length()));
  }

  private List<Problem> problems() {
    Problems problems = new Problems();
    QuangNinh.read(folder, problems);
    return problems.found();
  }
}
