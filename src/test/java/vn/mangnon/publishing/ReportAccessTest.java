package vn.mangnon.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditBrowser;
import vn.mangnon.audit.AuditEntry;
import vn.mangnon.audit.AuditFilter;
import vn.mangnon.browser.RunningApplication;

/** Who may look at a report, who may take it away, and that each file leaves a trace. */
class ReportAccessTest {
  private static final Actor.Machine MACHINE = (Actor.Machine) Actor.machine("test");
  private static final ReportRequest ANNUAL =
      new ReportRequest(ReportKind.ANNUAL, 2025, Optional.empty(), false);
  private static final ReportAnswer REFUSED = new ReportAnswer.Refused(ReportRefusal.NOT_ALLOWED);

  private final RunningApplication demo = RunningApplication.withSampleData();
  private final Reports reports = demo.service(Reports.class);

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PROVINCE_LEADER", "LEAD_AGENCY", "DEPARTMENT", "FINANCE"})
  void thoseWhoMayTakeItGetTheSameFile(Role role) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    assertThat(reports.write(person(role), ANNUAL, ReportFormat.XLSX, file))
        .isInstanceOf(ReportAnswer.Done.class);
    assertThat(file.size()).isPositive();
  }

  @Test
  void anAuditorLooksButTakesNothingAway() throws IOException {
    Actor auditor = person(Role.AUDITOR);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    assertThat(reports.draft(auditor, ANNUAL)).isInstanceOf(ReportAnswer.Done.class);
    assertThat(reports.write(auditor, ANNUAL, ReportFormat.DOCX, file)).isEqualTo(REFUSED);
    assertThat(file.size()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"COMMUNE_OFFICER", "ADMINISTRATOR"})
  void othersGetNothing(Role role) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    assertThat(reports.draft(person(role), ANNUAL)).isEqualTo(REFUSED);
    assertThat(reports.write(person(role), ANNUAL, ReportFormat.PDF, file)).isEqualTo(REFUSED);
    assertThat(reports.draft(Actor.PUBLIC, ANNUAL)).isEqualTo(REFUSED);
    assertThat(file.size()).isZero();
  }

  @Test
  void everyFileAndEveryRefusalIsInTheAuditTrail() throws IOException {
    Actor leader = person(Role.PROVINCE_LEADER);
    Actor auditor = person(Role.AUDITOR);
    reports.write(leader, ANNUAL, ReportFormat.DOCX, new ByteArrayOutputStream());
    reports.write(auditor, ANNUAL, ReportFormat.PDF, new ByteArrayOutputStream());
    assertThat(trail(leader, auditor))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.event()).isEqualTo("report.made");
          assertThat(entry.subject()).isEqualTo("hang-nam-2025");
          assertThat(entry.ids())
              .contains("format=docx", "known-on=2026-11-23", "annex=own-rights");
        });
    assertThat(trail(auditor, auditor))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.kind()).isEqualTo("denied");
          assertThat(entry.event()).isEqualTo("report.refused");
        });
  }

  @Test
  void yearsAndDaysThatCannotBeReportedOnAreRefusedWithWordsThatHelp() {
    assertThat(refusal(2019, Optional.empty())).isEqualTo(ReportRefusal.YEAR_OUTSIDE);
    assertThat(refusal(2027, Optional.empty())).isEqualTo(ReportRefusal.YEAR_OUTSIDE);
    assertThat(refusal(2025, Optional.of(LocalDate.of(2026, 11, 24))))
        .isEqualTo(ReportRefusal.DAY_TO_COME);
    assertThat(refusal(2025, Optional.of(LocalDate.of(2021, 1, 1))))
        .isEqualTo(ReportRefusal.NO_FIGURES);
    assertThat(ReportRefusal.values())
        .allSatisfy(why -> assertThat(why.textVi()).isNotBlank().endsWith("."));
  }

  private ReportRefusal refusal(int year, Optional<LocalDate> knownOn) {
    return switch (reports.draft(
        MACHINE, new ReportRequest(ReportKind.ANNUAL, year, knownOn, false))) {
      case ReportAnswer.Refused(ReportRefusal why) -> why;
      case ReportAnswer.Done done -> throw new AssertionError("was drafted");
    };
  }

  private List<AuditEntry> trail(Actor doer, Actor reader) {
    AuditFilter filter =
        new AuditFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(doer.doer()),
            Optional.empty(),
            Optional.empty(),
            0);
    return demo.service(SignedTransaction.class)
        .read(reader, () -> demo.service(AuditBrowser.class).find(filter))
        .entries();
  }

  private Actor.User person(Role role) {
    Accounts accounts = demo.service(Accounts.class);
    AccountAnswer made =
        accounts.create(MACHINE, "bc." + UUID.randomUUID(), "Trần Thị B", Optional.empty());
    if (!(made instanceof AccountAnswer.Done(UUID id))) {
      throw new AssertionError(made.toString());
    }
    NewGrant grant = NewGrant.of(role, LocalDate.of(2021, 1, 1));
    accounts.grant(
        MACHINE,
        id,
        switch (role) {
          case COMMUNE_OFFICER, CHILD_OFFICER, COLLABORATOR, CASE_WORKER, COMMUNE_CHAIR ->
              grant.at(demo.service(vn.mangnon.places.Places.class).province().id());
          case DEPARTMENT ->
              grant.in(
                  demo.service(vn.mangnon.programme.Programme.class).forms().getFirst().agency());
          case PROVINCE_LEADER,
              LEAD_AGENCY,
              FINANCE,
              AUDITOR,
              ADMINISTRATOR,
              REGISTER_KEEPER,
              HOTLINE_OPERATOR ->
              grant;
        });
    return accounts.actor(id, demo.service(java.time.Clock.class).instant()).orElseThrow();
  }
}
