package vn.mangnon.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mangnon.access.Actor;
import vn.mangnon.browser.RunningApplication;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Level;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;
import vn.mangnon.publishing.document.Report;
import vn.mangnon.statistics.Expected;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.Indicators;
import vn.mangnon.statistics.MapView;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.PlaceFigures;
import vn.mangnon.statistics.Receipt;
import vn.mangnon.statistics.Reporting;
import vn.mangnon.statistics.TargetStanding;
import vn.mangnon.statistics.Timeliness;
import vn.mangnon.web.Formats;
import vn.mangnon.web.Language;

/** The figures of the files are those of the screen, on sample data of the whole province. */
class ReportFiguresTest {
  private static final Actor MACHINE = Actor.machine("test");
  private static final Formats FORMATS = new Formats(Language.VI);
  private static final int YEAR = 2025;
  private static final int FIGURE = 5;
  private static final int CHECKPOINT = 7;
  private static final int PACE = 9;

  private final RunningApplication demo = RunningApplication.withSampleData();
  private final Reports reports = demo.service(Reports.class);
  private final Indicators indicators = demo.service(Indicators.class);
  private final Places places = demo.service(Places.class);

  @Test
  void theWordFileShowsEveryTargetAsTheScreenDoes() {
    Map<String, List<String>> rows =
        targetRows(DocxText.of(written(annual(), ReportFormat.DOCX)).table("Mã", "Mức cần đạt"));
    Map<String, TargetStanding> screen = screen(Optional.empty());
    assertThat(rows).containsOnlyKeys(screen.keySet()).hasSize(35);
    screen.forEach((id, standing) -> {
      List<String> row = requireNonNull(rows.get(id));
      assertThat(bare(row.get(FIGURE))).as(id).isEqualTo(shown(standing, standing.figure()));
      assertThat(row.get(CHECKPOINT)).as(id).isEqualTo(standing.assessment().checkpoint().textVi());
      assertThat(row.get(PACE)).as(id).isEqualTo(standing.assessment().pace().textVi());
    });
  }

  @Test
  void theTextOfTheWordFileSaysTheSameFigures() {
    List<String> text = DocxText.of(written(annual(), ReportFormat.DOCX)).paragraphs();
    screen(Optional.empty())
        .forEach((id, standing) ->
            standing
                .figure()
                .value()
                .ifPresent(value ->
                    assertThat(text)
                        .anySatisfy(paragraph ->
                            assertThat(paragraph)
                                .contains("(" + id + "): năm " + YEAR + " là")
                                .contains(
                                    FORMATS.value(
                                        value,
                                        standing.target().decimals(),
                                        standing.target().unit().vi())))));
  }

  @Test
  void theWorkbookHoldsTheExactFiguresOfTheScreen() throws IOException {
    Map<String, Optional<BigDecimal>> sheet = new LinkedHashMap<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(written(annual(), ReportFormat.XLSX)))) {
      for (Row row : book.findSheet("I. Các mức cần đạt").orElseThrow().read()) {
        row.getCellAsString(1)
            .filter(code -> demo.service(Programme.class).target(code).isPresent())
            .ifPresent(code -> sheet.put(code, row.getCellAsNumber(1 + FIGURE)));
      }
    }
    screen(Optional.empty())
        .forEach((id, standing) ->
            assertThat(requireNonNull(sheet.get(id)).map(ReportFiguresTest::rounded))
                .as(id)
                .isEqualTo(standing.figure().value().map(ReportFiguresTest::rounded)));
  }

  @Test
  void thePdfShowsEveryFigureInTheLineOfItsTarget() throws IOException {
    List<String> lines;
    try (PDDocument document = Loader.loadPDF(written(annual(), ReportFormat.PDF))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      lines = stripper.getText(document).lines().toList();
    }
    assertInItsLine(lines);
  }

  @Test
  void libreOfficeOpensTheWordFileAndPrintsTheSameFigures(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path word = folder.resolve("bao-cao.docx");
    Files.write(word, written(annual(), ReportFormat.DOCX));
    run(
        folder,
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder.toString(),
        word.toString());
    run(folder, "pdftotext", "-layout", "bao-cao.pdf", "bao-cao.txt");
    List<String> lines = Files.readAllLines(folder.resolve("bao-cao.txt"));
    assertInItsLine(lines.stream().map(line -> line.strip().replaceAll("\\s+", " ")).toList());
    assertThat(lines).anyMatch(line -> line.contains("SỐ LIỆU MẪU"));
  }

  @Test
  void theAnnexByCommuneShowsWhatTheMapOfTheScreenShows() {
    Actor reader = MACHINE;
    assertThat(communeCells(annual())).isEqualTo(screenByCommune(reader));
  }

  @Test
  void aReportForPublicationShowsCommunesAsThePublicSeesThem() {
    ReportRequest request = new ReportRequest(ReportKind.ANNUAL, YEAR, Optional.empty(), true);
    assertThat(communeCells(request)).isEqualTo(screenByCommune(Actor.PUBLIC));
  }

  @Test
  void aReportAsKnownOnAnEarlierDayShowsWhatTheScreenShowsForThatDay() {
    LocalDate day = LocalDate.of(2026, 2, 10);
    Instant end = Instant.parse("2026-02-10T17:00:00Z");
    ReportRequest request = new ReportRequest(ReportKind.ANNUAL, YEAR, Optional.of(day), false);
    Map<String, List<String>> rows =
        targetRows(DocxText.of(written(request, ReportFormat.DOCX)).table("Mã", "Mức cần đạt"));
    Map<String, TargetStanding> then = screen(Optional.of(end));
    then.forEach((id, standing) ->
        assertThat(bare(requireNonNull(rows.get(id)).get(FIGURE)))
            .as(id)
            .isEqualTo(shown(standing, standing.figure())));
    assertThat(then.values().stream().map(one -> one.figure().value()).toList())
        .isNotEqualTo(
            screen(Optional.empty()).values().stream().map(one -> one.figure().value()).toList());
    assertThat(drafted(request).source()).contains("đến hết ngày 10/02/2026");
  }

  @Test
  void theLateReportersAreThoseOfTheFollowUpPage() {
    Reporting reporting = demo.service(Reporting.class);
    Map<String, Timeliness> page =
        reporting.expected(MACHINE, Period.year(YEAR)).stream()
            .collect(Collectors.toMap(one -> one.form() + one.place(), Expected::timeliness));
    Map<String, Timeliness> report =
        reporting.receipts(MACHINE, YEAR, Optional.empty()).stream()
            .collect(Collectors.toMap(one -> one.form() + one.place(), Receipt::timeliness));
    assertThat(report).isEqualTo(page).containsValues(Timeliness.LATE, Timeliness.ON_TIME);
  }

  @Test
  void theReviewIsOfTheMidTermYearOnly() {
    assertThat(drafted(new ReportRequest(ReportKind.REVIEW, 2025, Optional.empty(), false)).title())
        .startsWith("Sơ kết giai đoạn 2021-2025");
    assertThat(
            reports.draft(
                MACHINE, new ReportRequest(ReportKind.REVIEW, 2024, Optional.empty(), false)))
        .isEqualTo(new ReportAnswer.Refused(ReportRefusal.NOT_MID_TERM));
  }

  @Test
  void everyFileSaysThatItIsASampleAndWhoMadeIt() {
    Report report = drafted(annual());
    assertThat(report.marks()).startsWith("SỐ LIỆU MẪU");
    assertThat(report.source()).contains("Người quản trị máy chủ", "23/11/2026");
    assertThat(annual().fileName(ReportFormat.DOCX, true))
        .isEqualTo("bao-cao-hang-nam-2025-so-lieu-mau.docx");
  }

  private void assertInItsLine(List<String> lines) {
    screen(Optional.empty())
        .forEach((id, standing) ->
            assertThat(lines)
                .anySatisfy(line ->
                    assertThat(line)
                        .startsWith(id + " ")
                        .contains(" " + shown(standing, standing.figure()))));
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    // The fonts of the product, so that lines break the same on every machine.
    Path fonts = folder.resolve("fonts.conf");
    Files.writeString(
        fonts,
        "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
            .formatted(
                Path.of("src/main/resources/fonts").toAbsolutePath(), folder.resolve("cache")));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("FONTCONFIG_FILE", fonts.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static ReportRequest annual() {
    return new ReportRequest(ReportKind.ANNUAL, YEAR, Optional.empty(), false);
  }

  private Report drafted(ReportRequest request) {
    if (reports.draft(MACHINE, request) instanceof ReportAnswer.Done(Report report)) {
      return report;
    }
    throw new AssertionError("no draft of " + request);
  }

  private byte[] written(ReportRequest request, ReportFormat format) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      assertThat(reports.write(MACHINE, request, format, file))
          .isInstanceOf(ReportAnswer.Done.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private Map<String, TargetStanding> screen(Optional<Instant> knownOn) {
    return indicators
        .overview(MACHINE, places.province().id(), YEAR, MapView.asItWas(), knownOn)
        .stream()
        .collect(
            Collectors.toMap(
                one -> one.target().id(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** By commune and target, as printed. */
  private Map<String, String> communeCells(ReportRequest request) {
    Map<String, String> cells = new TreeMap<>();
    for (var table :
        DocxText.of(written(request, ReportFormat.DOCX)).tablesOf("Đơn vị hành chính")) {
      for (List<String> row : table.subList(2, table.size())) {
        for (int i = 1; i < row.size(); i++) {
          String target = table.getFirst().get(i).replaceFirst(" .*", "");
          cells.put(row.getFirst() + " " + target, bare(row.get(i)));
        }
      }
    }
    return cells;
  }

  private Map<String, String> screenByCommune(Actor reader) {
    List<Place> communes = places.validOn(LocalDate.of(YEAR, 12, 31), PlaceLevel.COMMUNE);
    Map<String, String> cells = new TreeMap<>();
    for (Target target : demo.service(Programme.class).targets()) {
      if (target.headline().level() != Level.COMMUNE) {
        continue;
      }
      Map<Integer, Figure> byPlace =
          indicators
              .byPlace(
                  reader,
                  target.id(),
                  target.headline().series(),
                  YEAR,
                  YEAR,
                  MapView.asItWas(),
                  Optional.empty())
              .stream()
              .collect(Collectors.toMap(PlaceFigures::place, one -> one.figures().getFirst()));
      for (Place commune : communes) {
        cells.put(
            commune.fullName() + " " + target.id(),
            Optional.ofNullable(byPlace.get(commune.id()))
                .flatMap(Figure::value)
                .map(value -> FORMATS.number(value, target.decimals()))
                .orElse(Formats.NOTHING));
      }
    }
    return cells;
  }

  private static Map<String, List<String>> targetRows(List<List<String>> table) {
    return table.stream()
        .skip(1)
        .filter(row -> row.size() > PACE)
        .collect(
            Collectors.toMap(List::getFirst, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static String shown(TargetStanding standing, Figure figure) {
    return figure
        .value()
        .map(value -> FORMATS.number(value, standing.target().decimals()))
        .orElse(Formats.NOTHING);
  }

  /** Without the signs that say how far a number may be relied on. */
  private static String bare(String printed) {
    return printed.replaceAll("[*≈\\u00a0]", "");
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(8, RoundingMode.HALF_UP);
  }
}
