package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.browser.CaseWork.main;
import static vn.mangnon.browser.CaseWork.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.record.Sex;
import vn.mangnon.exchange.ImportOptions;
import vn.mangnon.exchange.ImportReport;
import vn.mangnon.exchange.ImportService;
import vn.mangnon.places.Place;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.KnownFigures;
import vn.mangnon.statistics.Period;

/** What the cases of a commune come to in a year goes into its reported figures, as a file. */
class ReturnStoryTest {
  private static final CaseWork WORK = new CaseWork("2026-11-23T08:00:10+07:00");
  private static final FreeText WORDS = FreeText.of("ghi nhận");
  private static final Place HOME = WORK.commune(0);

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void theWorkersFilesBecomeTheFiguresOfTheCommune() throws IOException {
    helped(2018, Set.of(Abuse.NEGLECT));
    helped(2012, Set.of());
    Page worker = WORK.signedIn(Role.CASE_WORKER);
    byte[] abused = downloaded(worker, "/protection/figures/by-form");
    assertThat(main(worker)).contains("Trẻ em bị xâm hại theo hình thức");
    byte[] helped = downloaded(worker, "/protection/figures/helped");
    assertThat(main(worker)).contains("2 em của các vụ việc", "14 nhóm", "đừng thay bằng số này");
    Browsing.looksWell(worker, "protection-figures-helped");

    Page officer = WORK.signedIn(Role.COMMUNE_OFFICER);
    // Without the wholes there is no rate.
    accepted(officer, wholes());
    accepted(officer, abused);
    accepted(officer, helped);
    assertThat(main(officer)).contains("Những số đã thay đổi");
    assertThat(figure(officer, "CT9.a")).contains(HOME.nameIn("vi"), "0,1%");
    assertThat(figure(officer, "CT8.b")).contains(HOME.nameIn("vi"), "50%");
    assertThat(reported())
        .containsAllEntriesOf(
            Map.of(
                "children_abused total", 1L,
                "children_abused age_group:y6_10", 1L,
                "children_abused age_group:y11_15", 0L,
                "children_abused sex:female", 1L,
                "special_circumstances_assisted total", 2L,
                "special_circumstances_assisted age_group:y11_15", 1L,
                "special_circumstances_assisted sex:female", 2L));

    ImportReport again =
        WORK.application
            .service(ImportService.class)
            .run(
                Actor.machine("import"),
                new ByteArrayInputStream(helped),
                ImportOptions.of("ho-tro.csv").in(ImportOptions.Mode.ALL_OR_NOTHING));
    assertThat(again.outcome()).isEqualTo(ImportReport.Outcome.NOTHING_CHANGED);
    theFileOfAnotherCommuneIsNotTaken(helped);
  }

  /** An officer of another commune who sends this file changes nothing. */
  private static void theFileOfAnotherCommuneIsNotTaken(byte[] file) {
    String login =
        WORK.person("thu.xa-khac", "Người thử xã khác", Role.COMMUNE_OFFICER, WORK.commune(1));
    Page stranger = WORK.signedIn(login);
    sent(
        stranger,
        new String(file, StandardCharsets.UTF_8)
            .replace(",2\n", ",1\n")
            .getBytes(StandardCharsets.UTF_8));
    stranger.waitForSelector("text=Đã kiểm tra: có chỗ chưa đúng");
    assertThat(reported()).containsEntry("special_circumstances_assisted total", 2L);
  }

  private static void helped(int born, Set<Abuse> forms) {
    UUID id =
        WORK.opened(
            WORK.reported(
                    Danger.NO,
                    "em bị bỏ đói",
                    List.of(WORK.child(Sex.FEMALE, born, Identity.named(CaseWork.NAME))))
                .children()
                .getFirst());
    WORK.does(
        Role.CASE_WORKER,
        id,
        new Payload.InitialRisk(Level.HIGH, Level.LOW, true, Optional.empty(), WORDS, forms));
    WORK.does(Role.COMMUNE_CHAIR, id, new Payload.EmergencyMeasure(WORDS, WORDS));
    WORK.does(
        Role.CASE_WORKER,
        id,
        new Payload.SpecificRisk(
            Level.HIGH,
            Level.LOW,
            Level.HIGH,
            LocalDate.of(2026, 11, 23),
            WORDS,
            WORDS,
            WORDS,
            forms));
  }

  private static byte[] downloaded(Page worker, String page) throws IOException {
    worker.navigate(WORK.application.address() + page + "?ky=2026");
    Download file =
        worker.waitForDownload(
            () -> worker.getByText("Tải tệp để nhập vào số liệu của xã").click());
    try (InputStream in = file.createReadStream()) {
      return in.readAllBytes();
    }
  }

  private static byte[] wholes() {
    return """
    place,element,period,category,value
    %1$s,children_under_16,2026,total,1000
    %1$s,children_special_circumstances,2026,total,4
    """
        .formatted(HOME.code())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void accepted(Page officer, byte[] file) {
    sent(officer, file);
    officer.waitForSelector("text=Đã kiểm tra: mọi số đều dùng được");
    press(officer, "Nhận toàn bộ");
    officer.waitForSelector("text=Đã nhận toàn bộ số liệu");
  }

  private static void sent(Page page, byte[] file) {
    page.navigate(WORK.application.address() + "/nhap-so-lieu/tep");
    page.locator("#tep").setInputFiles(new FilePayload("so-lieu-bao-ve.csv", "text/csv", file));
    page.getByText("Gửi để kiểm tra").click();
  }

  private static String figure(Page page, String target) {
    page.navigate(
        WORK.application.address() + "/chi-tieu/" + target + "?nam=2026&dia-ban=" + HOME.code());
    return main(page);
  }

  /** What is reported of the commune for the year, by element and category. */
  private static Map<String, Long> reported() {
    Catalogue catalogue = WORK.application.service(Catalogue.class);
    Set<Integer> elements =
        Set.of(
            catalogue.element("children_abused").orElseThrow(),
            catalogue.element("special_circumstances_assisted").orElseThrow());
    Map<String, Long> found = new TreeMap<>();
    WORK.application
        .service(KnownFigures.class)
        .each(
            Actor.machine("test"),
            elements,
            Set.of(Period.year(2026).key()),
            row -> {
              assertThat(row.place()).isEqualTo(HOME.id());
              String category =
                  row.category() == Category.TOTAL
                      ? "total"
                      : catalogue.category(row.category()).code();
              found.put(
                  catalogue.elementCode(row.element()) + " " + category, row.value().longValue());
            });
    return found;
  }
}
