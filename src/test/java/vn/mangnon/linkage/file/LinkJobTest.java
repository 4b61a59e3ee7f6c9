package vn.mangnon.linkage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mangnon.linkage.Options;
import vn.mangnon.linkage.Progress;

class LinkJobTest {
  private static final String MAPPING =
      """
      id: code
      second-id: ma
      fields:
        - {name: name, kind: full-name, column: name, second: [ho_dem, ten]}
        - {name: born, kind: date, column: born, second: ngay_sinh}
        - {name: mother, kind: caregiver, column: mother, second: me}
      """;
  private static final String COMMUNE =
      """
      code,name,born,mother
      A1,Bàn Thị Mẩy,2015-03-04,Chìu Sám Múi
      A2,Nguyễn Văn An,2016-07-08,Trần Thị Bích
      A3,Nguyen Van An,2016-07-08,Tran Thi Bich
      """;
  private static final String SCHOOL =
      """
      ma,ho_dem,ten,ngay_sinh,me
      S1,Bàn Thị,Mẩy,04/03/2015,Chìu Sám Múi
      S2,Lê Đức,Huy,01/02/2014,Vũ Thị Nga
      """;
  @TempDir private Path folder;

  @Test
  void oneFileIsSearchedForDuplicates() throws IOException {
    LinkAnswer answer = link(COMMUNE, Optional.empty(), false);
    assertThat(answer).isInstanceOf(LinkAnswer.Done.class);
    assertThat(out())
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("1,3,A2,1,4,A3,")
                .contains("name: marks or tones differ", "born: exact", ",yes,2,2,"));
  }

  @Test
  void twoFilesWithOtherColumnsAreLinkedAcrossOnly() throws IOException {
    link(COMMUNE, Optional.of(SCHOOL), false);
    assertThat(out()).anySatisfy(line -> assertThat(line).startsWith("1,2,A1,2,2,S1,"));
    assertThat(out().stream().skip(1)).noneMatch(line -> line.startsWith("1,3,A2,1,"));
  }

  @Test
  void everyRecordGetsItsClusterWhenAsked() throws IOException {
    link(COMMUNE, Optional.empty(), true);
    assertThat(out()).containsExactly("file,line,id,cluster", "1,2,A1,1", "1,3,A2,2", "1,4,A3,2");
  }

  @Test
  void aDateThatCannotBeReadIsNamedWithItsLineAndColumn() throws IOException {
    String broken = COMMUNE.replace("2015-03-04", "spring 2015");
    LinkAnswer refused = link(broken, Optional.empty(), false, true);
    assertThat(refused)
        .isInstanceOfSatisfying(
            LinkAnswer.Refused.class,
            answer ->
                assertThat(answer.problems())
                    .singleElement()
                    .satisfies(problem -> {
                      assertThat(problem.line()).isEqualTo(2);
                      assertThat(problem.message()).contains("born", "spring 2015");
                    }));
    assertThat(files()).doesNotContain("out.csv", "out.csv.unfinished");
    assertThat(link(broken, Optional.empty(), false))
        .isInstanceOfSatisfying(
            LinkAnswer.Done.class, answer -> assertThat(answer.unreadable()).isOne());
  }

  @Test
  void missingColumnsAreListed() throws IOException {
    LinkAnswer refused = link(COMMUNE.replace("mother", "mum"), Optional.empty(), false);
    assertThat(problems(refused)).singleElement().asString().contains("mother", "mum");
  }

  @Test
  void aRowOfTheWrongLengthAndAFileInAnotherEncodingAreRefused() throws IOException {
    assertThat(problems(link(COMMUNE + "A4,x\n", Optional.empty(), false)))
        .singleElement()
        .asString()
        .contains("first.csv:5");
    Files.write(folder.resolve("first.csv"), COMMUNE.getBytes(StandardCharsets.UTF_16));
    assertThat(problems(run(Optional.empty(), false, false))).isNotEmpty();
  }

  @Test
  void aMappingWithMistakesIsRefusedWithAllOfThem() throws IOException {
    Files.writeString(folder.resolve("first.csv"), COMMUNE);
    Files.writeString(
        folder.resolve("mapping.yaml"), "fields:\n  - {kind: nam, column: name}\nlanguag: vi\n");
    assertThat(problems(run(Optional.empty(), false, false)))
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("nam") && message.contains("full-name"))
        .anyMatch(message -> message.contains("languag"));
  }

  private LinkAnswer link(String first, Optional<String> second, boolean clusters)
      throws IOException {
    return link(first, second, clusters, false);
  }

  private LinkAnswer link(String first, Optional<String> second, boolean clusters, boolean strict)
      throws IOException {
    Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
    Files.writeString(folder.resolve("first.csv"), first);
    if (second.isPresent()) {
      Files.writeString(folder.resolve("second.csv"), "\ufeff" + second.get());
    }
    return run(second.map(text -> folder.resolve("second.csv")), clusters, strict);
  }

  private LinkAnswer run(Optional<Path> second, boolean clusters, boolean strict) {
    return new LinkJob(
            new LinkOrder(
                folder.resolve("first.csv"),
                second,
                folder.resolve("mapping.yaml"),
                folder.resolve("out.csv"),
                clusters,
                strict,
                Options.DEFAULT),
            Progress.NONE)
        .run();
  }

  private static List<Problem> problems(LinkAnswer answer) {
    return answer instanceof LinkAnswer.Refused refused ? refused.problems() : List.of();
  }

  private List<String> out() throws IOException {
    return Files.readAllLines(folder.resolve("out.csv"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
