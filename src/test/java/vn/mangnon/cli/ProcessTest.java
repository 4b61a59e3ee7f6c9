package vn.mangnon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation as an operator has it: processes, signals, files. The tests are one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessTest {
  private static final String CANARY = "Hoàng Yến Chim Báo Bão";
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "MANGNON_PROGRAMME", Path.of("programmes/quang-ninh").toAbsolutePath().toString(),
          "MANGNON_BACKUP_PASSPHRASE", "măng non mọc thẳng",
          "MANGNON_METRICS_TOKEN", "token-of-the-monitoring",
          "MANGNON_OIDC_ISSUER", "http://127.0.0.1:1",
          "MANGNON_OIDC_CLIENT_ID", "mangnon",
          "MANGNON_OIDC_CLIENT_SECRET", "secret",
          "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
          "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_BOOT", "INFO");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private static Path folder;
  private static Path home;

  @BeforeAll
  static void aFolderThatTheServersAccountMayPass() throws IOException {
    folder = Files.createTempDirectory("mangnon-process");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    home = folder.resolve("home");
  }

  @AfterAll
  static void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  @Test
  @Order(1)
  void aRequestUnderWayIsAnsweredOnSigtermAndNoProcessStaysBehind() throws Exception {
    RunningProcess run = serve();
    run.waitFor("Mã khởi đầu / starting code: ");
    String address = run.address();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data"))))
        .isEqualTo("rwx------");
    assertThat(get(address + "/actuator/health").statusCode()).isEqualTo(200);
    assertThat(get(address + "/bat-dau").body()).contains("Mã khởi đầu");

    try (Socket socket = new Socket("localhost", URI.create(address).getPort())) {
      String form = "ten=a&mat-khau=b";
      write(
          socket,
          """
          POST /dang-nhap HTTP/1.1
          Host: localhost
          Content-Type: application/x-www-form-urlencoded
          Content-Length: %d
          Expect: 100-continue
          Connection: close

          """
              .formatted(form.length()));
      var answer = socket.getInputStream();
      assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII)).endsWith("100");
      run.askToEnd();
      run.waitFor("Commencing graceful shutdown");
      write(socket, form);
      String rest = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      run.ended();
      assertThat(rest)
          .as(String.join("\n", run.lines()))
          .containsPattern("HTTP/1.1 (4|3|2)\\d\\d")
          .doesNotContain("HTTP/1.1 503");
    }
    assertThat(run.ended()).isEqualTo(143);
    assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  @Order(2)
  void aKilledProcessLeavesADatabaseThatTheNextStartAdoptsAndStops() throws Exception {
    RunningProcess killed = serve();
    killed.address();
    String server = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
    killed.kill();
    RunningProcess next = serve();
    assertThat(get(next.address() + "/actuator/health").statusCode()).isEqualTo(200);
    assertThat(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst())
        .isEqualTo(server);
    logsHoldIdentifiersOnly(next);
    metricsAreForTheMonitoringOnly(next);
    backsUpWhileItRunsAndRestoresElsewhere();
    next.askToEnd();
    assertThat(next.ended()).isEqualTo(143);
    assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    assertThat(String.join("\n", next.lines()))
        .doesNotContain("Hoàng Yến", "Ho%C3%A0ng", "chim.bao");
    assertThat(Files.readString(home.resolve("postgresql.log")))
        .doesNotContain("Hoàng Yến", "Ho%C3%A0ng", "chim.bao");
  }

  private static void logsHoldIdentifiersOnly(RunningProcess run) throws Exception {
    String address = runningAddress(run);
    String name = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/dang-nhap?tiep=" + name,
            "/so-lieu-mo?nam=" + name + "&ban-do=" + name + "&biet-den=" + name,
            "/dia-ban?q=" + name + "&tim=" + name,
            "/chi-tieu/" + name,
            "/loi-moi?ma=" + name,
            "/quan-tri/" + name,
            "/" + name)) {
      get(address + path);
    }
    String form = get(address + "/bat-dau").body();
    String token = form.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    String words =
        "_csrf=%1$s&ma=%2$s%%00&ten=chim.bao&ho-ten=%2$s&mat-khau=%2$s".formatted(token, name);
    HttpRequest begin =
        HttpRequest.newBuilder(URI.create(address + "/bat-dau"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(words))
            .build();
    assertThat(CLIENT.send(begin, HttpResponse.BodyHandlers.ofString()).body())
        .contains("Mã không đúng hoặc đã dùng");
    HttpResponse<String> leave = get(address + "/dang-nhap/ngoai?tiep=" + name);
    JsonNode line = JsonMapper.shared().readTree(run.waitFor("does not answer"));
    assertThat(line.toString())
        .contains(leave.headers().firstValue("X-Request-Id").orElseThrow())
        .contains("level\":\"WARN\"");
  }

  private static void metricsAreForTheMonitoringOnly(RunningProcess run) throws Exception {
    String metrics = runningAddress(run) + "/actuator/metrics";
    assertThat(get(metrics).statusCode()).isEqualTo(404);
    assertThat(get(metrics, "Bearer another").statusCode()).isEqualTo(404);
    assertThat(get(metrics, "Bearer token-of-the-monitoring").body()).contains("jvm.memory.used");
    assertThat(get(runningAddress(run) + "/actuator").statusCode()).isEqualTo(404);
  }

  private static void backsUpWhileItRunsAndRestoresElsewhere() {
    String file = folder.resolve("sao-luu").toString();
    JsonNode made = json(command("backup", file, "--home", home.toString(), "--json"));
    assertThat(made.get("rows").asInt()).isPositive();
    assertThat(made.get("keyFiles").get(0).asString()).isEqualTo("protection-keyset.json");
    String elsewhere = folder.resolve("noi-khac").toString();
    JsonNode restored = json(command("restore", file, "--home", elsewhere, "--json"));
    assertThat(restored.get("rows")).isEqualTo(made.get("rows"));
    assertThat(command("restore", file, "--home", elsewhere).ended()).isEqualTo(ExitCode.REFUSED);
    JsonNode user = json(command("user", "add", "nguoi.moi", "X", "--home", elsewhere, "--json"));
    assertThat(user.get("invitation").asString()).startsWith("/loi-moi?ma=");
    JsonNode audit = json(command("audit", "verify", "--home", elsewhere, "--json"));
    assertThat(audit.get("whole").asBoolean()).isTrue();
  }

  private static RunningProcess serve() {
    return RunningProcess.start(ENVIRONMENT, "run", "--port", "0", "--home", home.toString());
  }

  private static RunningProcess command(String... words) {
    return RunningProcess.start(ENVIRONMENT, words);
  }

  private static JsonNode json(RunningProcess command) {
    int code = command.ended();
    String answer = String.join("\n", command.lines());
    assertThat(code).as(answer).isEqualTo(ExitCode.OK);
    String last = command.lines().stream().filter(l -> l.startsWith("{")).toList().getLast();
    return JsonMapper.shared().readTree(last);
  }

  private static String runningAddress(RunningProcess run) {
    return run.lines().stream()
        .filter(line -> line.contains("http://localhost:"))
        .map(line -> line.replaceFirst(".*(http://localhost:\\d+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> get(String address, String... authorization)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    Stream.of(authorization).forEach(value -> request.header("Authorization", value));
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void write(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
