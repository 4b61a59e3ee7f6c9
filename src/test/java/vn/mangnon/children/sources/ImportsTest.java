package vn.mangnon.children.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.Register;
import vn.mangnon.children.duplicates.Duplicates;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.children.record.Withdrawal;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.children.search.Found;

class ImportsTest {
  private static final Register REGISTER = new Register();
  private static final String DOSES =
      "Mã đối tượng;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Mã xã;Thôn;Họ tên mẹ;Vắc xin;Mũi;Ngày tiêm";
  private static final String BIRTHS =
      "Số đăng ký khai sinh;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Số định danh;Mã xã;Ngày đăng ký;Họ tên mẹ";
  private static int next;

  private final Imports imports = REGISTER.the(Imports.class);
  private int place;
  private String code = "";
  private Actor.User officer = REGISTER.officer(REGISTER.commune(0));

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  /** Each test has a commune of its own. */
  @BeforeEach
  void aCommune() {
    place = REGISTER.commune(next++);
    code = REGISTER.places().place(place).code();
    officer = REGISTER.officer(place);
  }

  @Test
  void aCheckSaysWhatWouldHappenAndWritesNothing() {
    long before = REGISTER.count("children.child");
    ImportReport report =
        imports.check(
            officer,
            source("vaccination"),
            "mui-tiem.csv",
            csv(
                DOSES,
                "TC1;Nguyễn Thị Hoa;05/03/2024;Nữ;;" + code + ";Thôn 1;Lê Thị Lan;BCG;1;06/03/2024",
                "TC1;Nguyễn Thị Hoa;05/03/2024;Nữ;;"
                    + code
                    + ";Thôn 1;Lê Thị Lan;5 trong 1;1;06/05/2024",
                "TC2;Trần Văn Nam;31/02/2024;Nam;;" + code + ";Thôn 1;;BCG;1;06/03/2024",
                "TC3;;2024;Nam;12;" + code + ";;;Thuốc lạ;1;06/03/2024"));
    assertThat(report.rows()).isEqualTo(4);
    assertThat(report.opened()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(2);
    assertThat(report.problems())
        .extracting(RowProblem::row, RowProblem::column, RowProblem::value)
        .contains(
            org.assertj.core.groups.Tuple.tuple(4, "Ngày sinh", "31/02/2024"),
            org.assertj.core.groups.Tuple.tuple(5, "Họ và tên", ""),
            org.assertj.core.groups.Tuple.tuple(5, "Vắc xin", "Thuốc lạ"));
    assertThat(report.problems()).allSatisfy(one -> assertThat(one.vi()).isNotBlank());
    assertThat(REGISTER.count("children.child")).isEqualTo(before);
  }

  @Test
  void goodRowsAreTakenAndTheOthersComeBackAsAWorkbook() throws IOException {
    UUID file =
        take(
            "vaccination",
            DOSES,
            "TC1;Phùng Thị Mây;05/03/2024;Nữ;;" + code + ";Thôn 1;Lê Thị Lan;BCG;1;06/03/2024",
            "TC2;=1+1;05/03/2024;Nữ;77;" + code + ";Thôn 1;;BCG;1;06/03/2024");
    ImportFile taken = imports.find(officer, file).orElseThrow();
    assertThat(taken.state()).isEqualTo(ImportState.DONE);
    ChildFile child = REGISTER.file(officer, found("Phùng Thị Mây"));
    assertThat(child.of(FactKind.VACCINATION)).hasSize(1);
    assertThat(child.identifiers()).extracting(one -> one.identifier()).containsExactly("TC1");
    assertThat(child.caregivers()).extracting(one -> one.carer().name()).contains("Lê Thị Lan");
    byte[] workbook = imports.refusedRows(officer, taken).orElseThrow();
    try (ReadableWorkbook marked = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      var rows = marked.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1).getCellText(1)).isEqualTo("'=1+1");
      assertThat(rows.get(1).getCellText(12)).contains("12 chữ số");
    }
    ImportReport mended = imports.check(officer, source("vaccination"), "lai.xlsx", workbook);
    assertThat(mended.fault()).isEmpty();
    assertThat(mended.rows()).isEqualTo(1);
  }

  @Test
  void theSameFileTenTimesIsOneState() {
    String[] rows = {
      DOSES,
      "TC1;Bàn Thị Xuân;05/03/2024;Nữ;;" + code + ";Thôn 1;Lê Thị Lan;BCG;1;06/03/2024",
      "TC1;Bàn Thị Xuân;05/03/2024;Nữ;;" + code + ";Thôn 1;Lê Thị Lan;MR;1;06/03/2025",
      "TC2;Bàn Văn Thu;2023;Nam;;" + code + ";Thôn 1;;BCG;1;06/03/2024"
    };
    take("vaccination", rows);
    Map<String, List<String>> before = REGISTER.dump(List.of("import", "import_file"));
    for (int again = 0; again < 9; again++) {
      UUID file = take("vaccination", rows);
      assertThat(imports.find(officer, file).orElseThrow().state())
          .isEqualTo(ImportState.UNCHANGED);
    }
    assertThat(REGISTER.dump(List.of("import", "import_file"))).isEqualTo(before);
  }

  @Test
  void aTrustedSourceSupersedesAndALessTrustedOneStaysAConflict() {
    take(
        "vaccination",
        DOSES,
        "TC1;Lỷ Thị Hoà;05/03/2024;Nữ;022324000123;" + code + ";;Chìu Thị Mẩy;BCG;1;06/03/2024");
    UUID births =
        take(
            "civil",
            BIRTHS,
            "12/2024;Lỷ Thị Hòa;06/03/2024;Nữ;Dao;022324000123;"
                + code
                + ";10/03/2024;Chìu Thị Mẩy");
    UUID child = found("Lỷ Thị Hòa");
    ChildFile file = REGISTER.file(officer, child);
    assertThat(file.identity().identity().birth().orElseThrow().written()).isEqualTo("06/03/2024");
    assertThat(file.identity().recorded().source()).isEqualTo("civil");
    assertThat(file.of(FactKind.BIRTH_REGISTRATION)).hasSize(1);
    assertThat(report(births).fields()).containsEntry("birth", 1).doesNotContainKey("name");
    assertThat(file.identifiers()).hasSize(2);

    UUID doses =
        take(
            "vaccination",
            DOSES,
            "TC1;Lỷ Thị Hòa;07/03/2024;Nữ;022324000123;"
                + code
                + ";;Chìu Thị Mẩy;BCG;1;08/03/2024");
    assertThat(report(doses).conflicts()).isEqualTo(1);
    assertThat(imports.conflicts(officer, doses))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.field()).isEqualTo("birth");
          assertThat(one.held()).isEqualTo("06/03/2024");
          assertThat(one.heldSource()).isEqualTo("civil");
          assertThat(one.given()).isEqualTo("07/03/2024");
        });
    file = REGISTER.file(officer, child);
    assertThat(file.identity().identity().birth().orElseThrow().written()).isEqualTo("06/03/2024");
    // The source of vaccinations may correct its own dose.
    assertThat(file.of(FactKind.VACCINATION))
        .singleElement()
        .satisfies(dose -> assertThat(dose.startsOn()).hasToString("2024-03-08"));
  }

  @Test
  void whoMayBeKnownIsAskedOfAPersonAndNotLinked() {
    UUID known = REGISTER.open(officer, place, "Triệu Thị Ngân", "05/03/2024", "Tằng Thị Sáu");
    UUID file =
        take(
            "vaccination",
            DOSES,
            "TC9;Triệu Thị Ngân;05/03/2024;Nữ;;" + code + ";Thôn 1;Tằng Thị Sáu;BCG;1;06/03/2024");
    assertThat(report(file).review()).isEqualTo(1);
    assertThat(REGISTER.the(Duplicates.class).open(officer))
        .anySatisfy(pair -> assertThat(List.of(pair.one(), pair.other())).contains(known));
  }

  @Test
  void anUndoTakesBackWhatTheFileBroughtAndLeavesWhatAPersonChangedSince() {
    String number = "022324000777";
    UUID known = REGISTER.open(officer, place, "Đặng Văn Sơn", "05/03/2022", "Phùn Thị Tư");
    correct(known, number, "giấy tờ");
    Identity before = REGISTER.file(officer, known).identity().identity();
    UUID file =
        take(
            "civil",
            BIRTHS,
            "77/2022;Đặng Văn Sơn;06/03/2022;Nữ;Dao;"
                + number
                + ";"
                + code
                + ";10/03/2022;Phùn Thị Tư",
            "78/2022;Đặng Văn Bình;07/03/2022;Nam;Dao;;" + code + ";10/03/2022;Phùn Thị Năm",
            "79/2022;Đặng Văn Chín;08/03/2022;Nam;Dao;;" + code + ";10/03/2022;Phùn Thị Bảy");
    UUID touched = found("Đặng Văn Chín");
    UUID untouched = found("Đặng Văn Bình");
    correct(touched, "022324000999", "sửa tay");
    assertThat(REGISTER.file(officer, known).identity().identity()).isNotEqualTo(before);

    Withdrawal.Outcome outcome = undo(file).orElseThrow();

    assertThat(outcome).isEqualTo(new Withdrawal.Outcome(1, 1, List.of(touched)));
    ChildFile back = REGISTER.file(officer, known);
    assertThat(back.identity().identity()).isEqualTo(before);
    assertThat(back.episodes()).isEmpty();
    assertThat(back.identifiers()).isEmpty();
    assertThat(REGISTER.the(ChildSearch.class).find(officer, ChildQuery.named("Đặng Văn Bình")))
        .extracting(Found::child)
        .doesNotContain(untouched);
    assertThat(REGISTER.file(officer, touched).episodes()).hasSize(1);
    assertThat(undo(file)).isEmpty();
    UUID again =
        take(
            "civil",
            BIRTHS,
            "78/2022;Đặng Văn Bình;07/03/2022;Nam;Dao;;" + code + ";10/03/2022;Phùn Thị Năm");
    assertThat(report(again).opened()).isEqualTo(1);
    assertThat(REGISTER.file(officer, found("Đặng Văn Bình")).of(FactKind.BIRTH_REGISTRATION))
        .singleElement()
        .satisfies(
            one -> assertThat(one.fact()).isEqualTo(new Fact.BirthRegistration("78/2022", false)));
  }

  @Test
  void openingTheRecordsOfAFileIsOneActInTheTrailThatNamesThemAll() {
    UUID file =
        take(
            "vaccination",
            DOSES,
            "TC1;Tô Thị Mơ;05/03/2024;Nữ;;" + code + ";;;BCG;1;06/03/2024",
            "TC2;Tô Thị Mận;05/03/2024;Nữ;;" + code + ";;;BCG;1;06/03/2024");
    var entries =
        REGISTER
            .superuser()
            .queryForList(
                """
                select event, place_id, ids from audit.entry
                where subject = ? and event like 'children.opened%' order by event
                """,
                file.toString());
    String digest =
        REGISTER
            .superuser()
            .queryForObject(
                """
                select encode(sha256(convert_to(string_agg(id::text, E'\\n' order by id), 'UTF8')), 'hex')
                from children.child where import = ?
                """,
                String.class,
                file);
    assertThat(entries)
        .extracting(one -> one.get("event"), one -> one.get("place_id"), one -> one.get("ids"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "children.opened", null, "digest=" + digest + " records=2"),
            org.assertj.core.groups.Tuple.tuple("children.opened-in", place, "records=2"));
  }

  @Test
  void aRecordSaysWhichSourceDisagreesUntilItSaysTheSame() {
    take(
        "civil",
        BIRTHS,
        "12/2024;Lục Thị Khác;06/03/2024;Nữ;Dao;022324000321;" + code + ";10/03/2024;Chìu Thị Mẩy");
    UUID doses =
        take(
            "vaccination",
            DOSES,
            "TC1;Lục Thị Khác;07/03/2024;Nữ;022324000321;"
                + code
                + ";;Chìu Thị Mẩy;BCG;1;08/03/2024");
    UUID child = found("Lục Thị Khác");
    Disagreements disagreements = REGISTER.the(Disagreements.class);
    assertThat(disagreements.with(officer, REGISTER.file(officer, child)))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.field()).isEqualTo("birth");
          assertThat(one.held()).isEqualTo("06/03/2024");
          assertThat(one.given()).isEqualTo("07/03/2024");
          assertThat(one.source()).isEqualTo("vaccination");
          assertThat(one.file()).contains(doses);
        });
    Actor colleague = REGISTER.officer(place);
    assertThat(disagreements.with(colleague, REGISTER.file(colleague, child)))
        .singleElement()
        .satisfies(one -> assertThat(one.file()).isEmpty());
    undo(doses);
    assertThat(disagreements.with(officer, REGISTER.file(officer, child))).isEmpty();
  }

  private static void restrict(UUID child, Optional<Instant> since) {
    REGISTER
        .superuser()
        .update(
            "update children.child set restricted_at = ?::timestamptz where id = ?",
            since.map(Instant::toString).orElse(null),
            child);
  }

  @Test
  void whatAPersonDecidedStandsWithTimeAndNameAndIsNotAskedAgain() {
    take(
        "civil",
        BIRTHS,
        "13/2024;Lục Thị Giữ;06/03/2024;Nữ;Dao;022324000322;" + code + ";10/03/2024;Chìu Thị Tư");
    String[] doses = {
      DOSES, "TC1;Lục Thị Giữ;07/03/2024;Nữ;022324000322;" + code + ";;Chìu Thị Tư;BCG;1;08/03/2024"
    };
    UUID sent = take("vaccination", doses);
    UUID child = found("Lục Thị Giữ");
    ChildFile file = REGISTER.file(officer, child);
    Disagreements disagreements = REGISTER.the(Disagreements.class);
    UUID open = disagreements.with(officer, file).getFirst().id();
    Actor stranger = REGISTER.officer(REGISTER.commune(52));
    assertThat(disagreements.decide(stranger, file, open, Disagreement.Choice.KEPT)).isFalse();
    restrict(child, Optional.of(REGISTER.clock.instant()));
    assertThat(disagreements.decide(officer, file, open, Disagreement.Choice.KEPT))
        .as("read before it was restricted")
        .isFalse();
    restrict(child, Optional.empty());

    assertThat(disagreements.decide(officer, file, open, Disagreement.Choice.KEPT)).isTrue();
    assertThat(disagreements.decide(officer, file, open, Disagreement.Choice.TAKEN)).isFalse();

    assertThat(disagreements.with(officer, file)).isEmpty();
    assertThat(disagreements.decided(officer, child))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.held()).isEqualTo("06/03/2024");
          assertThat(one.given()).isEqualTo("07/03/2024");
          assertThat(one.decision())
              .hasValueSatisfying(decision -> {
                assertThat(decision.choice()).isEqualTo(Disagreement.Choice.KEPT);
                assertThat(decision.by()).isEqualTo(officer.name());
                assertThat(decision.at()).isAfter(one.foundAt());
              });
        });
    assertThat(imports.conflicts(officer, sent))
        .singleElement()
        .satisfies(one -> assertThat(one.decision()).isPresent());
    assertThat(REGISTER.file(officer, child).identity()).isEqualTo(file.identity());
    assertThat(imports.find(officer, take("vaccination", doses)).orElseThrow().state())
        .isEqualTo(ImportState.UNCHANGED);
  }

  @Test
  void anUndoBegunByAPersonIsDoneInTheBackground() {
    UUID file =
        take(
            "vaccination",
            DOSES,
            "TC1;Ninh Thị Lui;05/03/2024;Nữ;;" + code + ";;;BCG;1;06/03/2024");
    assertThat(imports.undo(officer, file)).isEqualTo(Imports.Step.DONE);
    assertThat(imports.undo(officer, file)).isEqualTo(Imports.Step.NOT_READY);
    assertThat(imports.discard(officer, file)).isEqualTo(Imports.Step.NOT_READY);
  }

  @Test
  void rowsOfAnotherCommuneAreRefusedInTheSameWordsWhetherOrNotTheChildIsThere() {
    int elsewhere = REGISTER.commune(50);
    String other = REGISTER.places().place(elsewhere).code();
    Actor keeper = REGISTER.user(Role.REGISTER_KEEPER, Optional.empty());
    REGISTER.open(keeper, elsewhere, "Hoàng Thị Chim", "05/03/2024");
    ImportReport report =
        imports.check(
            officer,
            source("vaccination"),
            "x.csv",
            csv(
                DOSES,
                "TC1;Hoàng Thị Chim;05/03/2024;Nữ;;" + other + ";;;BCG;1;06/03/2024",
                "TC2;Hoàng Thị Báo;05/03/2024;Nữ;;" + other + ";;;BCG;1;06/03/2024",
                "TC3;Hoàng Thị Bão;05/03/2024;Nữ;;99999;;;BCG;1;06/03/2024"));
    assertThat(report.opened()).isZero();
    assertThat(report.problems())
        .extracting(RowProblem::vi)
        .hasSize(3)
        .containsOnly(RowRefusal.PLACE_OUT_OF_REACH.at(0, "", "").vi());
    assertThat(
            imports
                .check(
                    keeper,
                    source("vaccination"),
                    "x.csv",
                    csv(
                        DOSES,
                        "TC1;Hoàng Thị Chim;05/03/2024;Nữ;;" + other + ";;;BCG;1;06/03/2024"))
                .review())
        .isEqualTo(1);
  }

  @Test
  void aChildKnownElsewhereByTheSameNumberIsOpenedHereWithoutAHint() {
    Actor keeper = REGISTER.user(Role.REGISTER_KEEPER, Optional.empty());
    UUID far = REGISTER.open(keeper, REGISTER.commune(51), "Vũ Thị Xa", "05/03/2024");
    correctAs(keeper, far, "022324000555", "thử");
    UUID file =
        take(
            "vaccination",
            DOSES,
            "TC5;Vũ Thị Xa;05/03/2024;Nữ;022324000555;" + code + ";;;BCG;1;06/03/2024");
    assertThat(report(file).opened()).isEqualTo(1);
    assertThat(report(file).review()).isZero();
  }

  @Test
  void nobodySeesAFileThatAnotherSent() {
    UUID file =
        take(
            "vaccination",
            DOSES,
            "TC1;Ngô Thị Riêng;05/03/2024;Nữ;;" + code + ";;;BCG;1;06/03/2024");
    Actor colleague = REGISTER.officer(place);
    assertThat(imports.find(colleague, file)).isEmpty();
    assertThat(imports.newest(colleague)).isEmpty();
    assertThat(imports.undo(colleague, file)).isEqualTo(Imports.Step.ABSENT);
  }

  @Test
  void theContentIsForgottenAfterAWeekAndTheOutcomeStays() {
    UUID file =
        take(
            "vaccination",
            DOSES,
            "TC1;Ngô Thị Quên;05/03/2024;Nữ;12;" + code + ";;;BCG;1;06/03/2024");
    assertThat(imports.refusedRows(officer, imports.find(officer, file).orElseThrow())).isPresent();
    REGISTER.clock.pass(java.time.Duration.ofDays(8));
    assertThat(REGISTER.the(ImportSweep.class).sweep()).isPositive();
    assertThat(imports.refusedRows(officer, imports.find(officer, file).orElseThrow())).isEmpty();
    assertThat(report(file).problems()).isEmpty();
    assertThat(report(file).refused()).isEqualTo(1);
  }

  @Test
  void anotherChildUnderOneIdentifierAndOneNumberTwiceAreRefused() {
    ImportReport report =
        imports.check(
            officer,
            source("vaccination"),
            "x.csv",
            csv(
                DOSES,
                "TC1;Mai Thị Một;05/03/2024;Nữ;022324000666;" + code + ";;;BCG;1;06/03/2024",
                "TC1;Mai Thị Hai;05/03/2024;Nữ;;" + code + ";;;MR;1;06/03/2025",
                "TC3;Mai Thị Ba;05/03/2024;Nữ;022324000666;" + code + ";;;BCG;1;06/03/2024"));
    assertThat(report.opened()).isEqualTo(1);
    assertThat(report.problems()).extracting(RowProblem::row).containsExactly(3, 4);
  }

  @Test
  void aFileOfAnotherSourceSaysWhichColumnsAreMissing() {
    ImportReport report = imports.check(officer, source("education"), "x.csv", csv(DOSES, "TC1;A"));
    assertThat(report.fault().orElseThrow().vi()).contains("Mã định danh học sinh");
  }

  @Test
  void aNewGradeEndsTheOneBefore() {
    String heading =
        "Mã học sinh;Họ và tên;Ngày sinh;Mã xã;Ngày nhập học;Trạng thái;Cấp học;Khối;Trường";
    String child = "HS1;Hà Thị Học;05/03/2018;" + code + ";";
    take("education", heading, child + "05/09/2024;Đang học;Tiểu học;1;TH Một");
    UUID second = take("education", heading, child + "05/09/2025;Đang học;Tiểu học;2;TH Một");
    UUID id = found("Hà Thị Học");
    List<String> spans = new ArrayList<>();
    REGISTER
        .file(officer, id)
        .of(FactKind.SCHOOLING)
        .forEach(
            one -> spans.add(one.startsOn() + " " + one.endsOn().map(String::valueOf).orElse("…")));
    assertThat(spans).containsExactly("2025-09-05 …", "2024-09-05 2025-09-04");
    undo(second);
    assertThat(REGISTER.file(officer, id).of(FactKind.SCHOOLING))
        .singleElement()
        .satisfies(one -> assertThat(one.endsOn()).isEmpty());
  }

  private void correct(UUID child, String number, String reason) {
    correctAs(officer, child, number, reason);
  }

  private static void correctAs(Actor actor, UUID child, String number, String reason) {
    var now = REGISTER.file(actor, child).identity();
    Identity who = now.identity();
    Register.done(
        REGISTER
            .the(Children.class)
            .correct(
                actor,
                child,
                now.id(),
                new Identity(
                    who.name(),
                    who.birth(),
                    who.sex(),
                    who.ethnicity(),
                    new vn.mangnon.children.record.Numbers(number, "", "", ""),
                    who.contact()),
                "document",
                reason));
    assertThat(IdentityField.PERSONAL_NUMBER.of(REGISTER.file(actor, child).identity().identity()))
        .isEqualTo(number);
  }

  private UUID found(String name) {
    return REGISTER.the(ChildSearch.class).find(officer, ChildQuery.named(name)).stream()
        .map(Found::child)
        .findFirst()
        .orElseThrow();
  }

  private ImportReport report(UUID file) {
    return imports.find(officer, file).orElseThrow().report().orElseThrow();
  }

  private Optional<Withdrawal.Outcome> undo(UUID file) {
    return REGISTER.the(ImportWork.class).undo(officer, file);
  }

  private UUID take(String source, String... rows) {
    imports.take(officer, source(source), "tep.csv", csv(rows), false, count -> {});
    return imports.newest(officer).getFirst().id();
  }

  private Source source(String code) {
    return imports.source(code).orElseThrow();
  }

  private static byte[] csv(String... rows) {
    return String.join("\r\n", rows).getBytes(StandardCharsets.UTF_8);
  }
}
