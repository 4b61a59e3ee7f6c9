package vn.mangnon.publishing.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.access.Actor;
import vn.mangnon.places.Places;
import vn.mangnon.publishing.forms.FormsWorld.Printed;

/**
 * The forms of one case, compared with golden files that a person has read. Run with {@code
 * -Dgolden.write=true} to write the files anew, then read them again; with the folder {@code
 * MANGNON_PICTURES} set, the papers themselves are left there to be looked at.
 */
class FormsTest {
  private static final FormsWorld WORLD = new FormsWorld();
  private static final UUID CASE = WORLD.wholeCase();

  /** What only a paper with identity may say. */
  private static final List<String> SECRETS =
      List.of(
          FormsWorld.NAME,
          FormsWorld.ADDRESS,
          "Chíu A Sìn",
          "05/3/2017",
          FormsWorld.SPOT,
          FormsWorld.CARER,
          FormsWorld.SHELTER,
          FormsWorld.CALLER,
          FormsWorld.PHONE);

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  static Stream<Printable> papers() {
    return WORLD.papers(CASE).stream();
  }

  @Test
  void thereIsOnePaperForEachActionThatTheDecreeHasAFormFor() {
    assertThat(papers().map(paper -> paper.kind() + " " + paper.version() + "/" + paper.versions()))
        .containsExactly(
            "INTAKE 1/1",
            "CARE_REGISTRATION 1/1",
            "INITIAL_RISK 1/2",
            "SEPARATION 1/2",
            "SEPARATION 2/2",
            "INITIAL_RISK 2/2",
            "SPECIFIC_RISK 1/1",
            "MINUTES 1/1",
            "PLAN 1/1",
            "PLAN_DECISION 1/1",
            "REVIEW 1/1");
  }

  @ParameterizedTest
  @MethodSource("papers")
  void everyPaperReadsAsAgreedAndThePdfSaysTheSame(Printable paper) throws IOException {
    Printed word = printed(paper, true, PaperFormat.DOCX);
    Printed pdf = printed(paper, true, PaperFormat.PDF);
    picture(word);
    picture(pdf);
    List<String> lines = PaperText.ofWord(word.content());
    assertGolden(name(paper), lines);
    assertThat(PaperText.words(PaperText.ofPdf(pdf.content()))).containsAll(PaperText.words(lines));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void aPaperWithoutIdentitySaysNothingThatNamesAnybody(Printable paper) {
    for (PaperFormat format : PaperFormat.values()) {
      Printed printed = printed(paper, false, format);
      List<String> lines =
          format == PaperFormat.DOCX
              ? PaperText.ofWord(printed.content())
              : PaperText.ofPdf(printed.content());
      String text = String.join(" ", lines);
      assertThat(text).doesNotContain(SECRETS).contains("Bản không ghi danh tính");
      assertThat(new String(printed.content(), StandardCharsets.ISO_8859_1))
          .doesNotContain(bytes("Yến"), bytes("Sìn"));
    }
  }

  @Test
  void libreOfficeOpensEveryWordFileAndPrintsTheSameWords(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    List<Printed> words = papers().map(paper -> printed(paper, true, PaperFormat.DOCX)).toList();
    for (Printed word : words) {
      command.add(Files.write(folder.resolve(word.name()), word.content()).toString());
    }
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    for (Printed word : words) {
      byte[] pdf = Files.readAllBytes(folder.resolve(word.name().replace(".docx", ".pdf")));
      assertThat(PaperText.words(PaperText.ofPdf(pdf)))
          .as(word.name())
          .containsAll(PaperText.words(PaperText.ofWord(word.content())));
    }
  }

  @Test
  void noPaperEndsInAnEmptyPage() throws IOException {
    for (Printable paper : papers().toList()) {
      try (PDDocument document = Loader.loadPDF(printed(paper, true, PaperFormat.PDF).content())) {
        PDFTextStripper last = new PDFTextStripper();
        last.setStartPage(document.getNumberOfPages());
        assertThat(last.getText(document))
            .as(name(paper))
            .containsAnyOf("Nơi nhận", "THƯ KÝ", "NGƯỜI LÀM ĐƠN");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void theNameOfAFileNamesNobody(PaperFormat format) {
    assertThat(papers().map(paper -> printed(paper, true, format).name()))
        .allMatch(name ->
            name.matches("(mau-0[1-8]|bien-ban)-vv-[0-9a-z]{4}-[0-9a-z]{4}(-\\d)?\\.(docx|pdf)"))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotKnownIsADottedLineAndNeverInvented() throws IOException {
    UUID concern = WORLD.hardlyAnythingTold();
    Printed printed =
        WORLD.printIntake(WORLD.worker, concern, true, PaperFormat.DOCX).orElseThrow();
    picture(printed);
    assertGolden("mau-01-chua-biet.txt", PaperText.ofWord(printed.content()));
  }

  @Test
  void whoeverTookAReportInPrintsItWithWhomItIsAbout() {
    UUID concern = WORLD.told();
    Printed printed =
        WORLD.printIntake(WORLD.operator, concern, true, PaperFormat.PDF).orElseThrow();
    assertThat(String.join(" ", PaperText.ofPdf(printed.content())))
        .contains(FormsWorld.NAME, FormsWorld.CALLER, FormsWorld.PHONE);
    assertThat(printed.name()).matches("mau-01-tb-[0-9a-z]{4}-[0-9a-z]{4}\\.pdf");
  }

  @Test
  void whoeverAsksToCareForTheChildAsksTheCommuneThatIsResponsibleNow() throws IOException {
    UUID id = WORLD.open(WORLD.told());
    WORLD.handOver(id);
    Printable paper =
        WORLD.forms.offer(WORLD.stranger, id).orElseThrow().papers().stream()
            .filter(one -> one.kind() == PaperKind.CARE_REGISTRATION)
            .findFirst()
            .orElseThrow();
    Printed printed = WORLD.print(WORLD.stranger, id, paper, false, PaperFormat.DOCX).orElseThrow();
    String commune = WORLD.register.the(Places.class).place(WORLD.register.commune(2)).nameIn("vi");
    assertThat(PaperText.ofWord(printed.content()))
        .filteredOn(line -> line.startsWith("Kính gửi:"))
        .singleElement()
        .asString()
        .containsIgnoringCase(commune);
  }

  @Test
  void outOfReachIsTheSameAsNothing() {
    Printable paper = WORLD.papers(CASE).getFirst();
    assertThat(WORLD.forms.offer(WORLD.stranger, CASE)).isEmpty();
    assertThat(WORLD.forms.offer(WORLD.worker, UUID.randomUUID())).isEmpty();
    assertThat(WORLD.print(WORLD.stranger, CASE, paper, false, PaperFormat.PDF)).isEmpty();
    assertThat(WORLD.print(WORLD.operator, CASE, paper, true, PaperFormat.PDF)).isEmpty();
    UUID other = WORLD.open(WORLD.told());
    assertThat(WORLD.print(WORLD.worker, other, paper, false, PaperFormat.PDF)).isEmpty();
    assertThat(WORLD.printIntake(WORLD.stranger, WORLD.told(), false, PaperFormat.PDF)).isEmpty();
  }

  @Test
  void everyPrintIsRecordedWithWhoWhichAndWhy() {
    Printable paper = WORLD.papers(CASE).get(2);
    assertThat(WORLD.print(WORLD.chair, CASE, paper, false, PaperFormat.DOCX)).isPresent();
    String entry = lastPrint(WORLD.chair);
    assertThat(entry)
        .contains("form=mau-02", "format=docx", "named=no", "why=SIGNATURE")
        .contains(paper.source().toString());
    assertThat(unmasked(WORLD.chair)).isZero();
    assertThat(WORLD.print(WORLD.chair, CASE, paper, true, PaperFormat.PDF)).isPresent();
    assertThat(lastPrint(WORLD.chair)).contains("format=pdf", "named=yes");
    assertThat(unmasked(WORLD.chair)).isEqualTo(1);
  }

  @Test
  void aPrintWithoutIdentityAsksTheDatabaseAFewTimesHoweverLongTheCase() {
    Printable paper = WORLD.papers(CASE).getLast();
    WORLD.register.source.take();
    assertThat(WORLD.print(WORLD.worker, CASE, paper, false, PaperFormat.DOCX)).isPresent();
    assertThat(WORLD.register.source.take()).hasSizeLessThanOrEqualTo(6);
  }

  /** As the words stand in a file, byte by byte. */
  private static String bytes(String word) {
    return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String lastPrint(Actor.User by) {
    return WORLD
        .register
        .superuser()
        .query(
            """
            select subject || ' ' || ids from audit.entry
            where event = 'case.printed' and doer = ? order by at desc limit 1
            """,
            (row, number) -> row.getString(1),
            by.doer())
        .getFirst();
  }

  private static long unmasked(Actor.User by) {
    return Optional.ofNullable(
            WORLD
                .register
                .superuser()
                .queryForObject(
                    """
                    select count(*) from audit.entry
                    where event = 'case.unmasked' and kind = 'read' and doer = ?
                      and ids like '%purpose=DOCUMENT'
                    """,
                    Long.class, by.doer()))
        .orElseThrow();
  }

  private static Printed printed(Printable paper, boolean named, PaperFormat format) {
    return WORLD.print(WORLD.worker, CASE, paper, named, format).orElseThrow();
  }

  private static String name(Printable paper) {
    return paper.kind().stem() + (paper.versions() > 1 ? "-" + paper.version() : "") + ".txt";
  }

  private static void assertGolden(String name, List<String> lines) throws IOException {
    Path file = Path.of("src/test/resources/publishing/forms", name);
    String text =
        lines.stream()
            .map(line -> line.replaceAll("(VV|TB)-[0-9A-Z]{4}-[0-9A-Z]{4}", "$1-0000-0000"))
            .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  private static void picture(Printed printed) throws IOException {
    String pictures = System.getenv("MANGNON_PICTURES");
    if (pictures != null) {
      Files.write(
          Path.of(pictures, printed.name().replaceAll("-(vv|tb)-.{9}", "")), printed.content());
    }
  }
}
