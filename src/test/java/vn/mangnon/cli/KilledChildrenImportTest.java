package vn.mangnon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kill -9} in the middle of taking children in: nothing is left, and nothing is doubled. */
class KilledChildrenImportTest {
  private static final int CHILDREN = 11_000;
  private static final Map<String, String> ENVIRONMENT =
      Map.of("MANGNON_PROGRAMME", Path.of("programmes/quang-ninh").toAbsolutePath().toString());

  private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void aFileOfManyChildren() throws IOException {
    folder = Files.createTempDirectory("mangnon-killed");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    file = folder.resolve("tre-em.csv");
    Files.writeString(
        file,
        IntStream.range(0, CHILDREN)
            .mapToObj(n ->
                "TC%d;Bé Thử %s;%02d/%02d/2023;06676;BCG;1;01/02/2024"
                    .formatted(n, letters(n), 1 + n % 28, 1 + n % 12))
            .collect(
                Collectors.joining(
                    "\n", "Mã đối tượng;Họ và tên;Ngày sinh;Mã xã;Vắc xin;Mũi;Ngày tiêm\n", "\n")));
  }

  @AfterEach
  void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  @Test
  void whatWasKilledLeavesNothingAndWhatIsRepeatedDoublesNothing() {
    RunningProcess killed = taking();
    // The first portion is written by now, the second is not, and nothing is committed.
    killed.waitFor("Đang ghi / writing: 5000");
    killed.kill();

    JsonNode whole = json(taking());
    assertThat(whole.get("opened").asInt()).isEqualTo(CHILDREN);
    assertThat(whole.get("unchanged").asInt()).isZero();

    JsonNode again = json(taking());
    assertThat(again.get("opened").asInt()).isZero();
    assertThat(again.get("unchanged").asInt()).isEqualTo(CHILDREN);
  }

  private RunningProcess taking() {
    return RunningProcess.start(
        ENVIRONMENT,
        "import",
        file.toString(),
        "--source",
        "vaccination",
        "--json",
        "--home",
        folder.resolve("home").toString());
  }

  private static JsonNode json(RunningProcess command) {
    int code = command.ended();
    String answer = String.join("\n", command.lines());
    assertThat(code).as(answer).isEqualTo(ExitCode.OK);
    String last = command.lines().stream().filter(l -> l.startsWith("{")).toList().getLast();
    return JsonMapper.shared().readTree(last);
  }

  /** Four letters of the number, so that no two children are alike. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number, place = 0; place < 4; place++, rest /= 20) {
      letters.append("bcdghklmnpqrstvxaeou".charAt(rest % 20));
    }
    return letters.toString();
  }
}
