package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CareEnding;
import vn.mangnon.protection.rules.CareKind;
import vn.mangnon.protection.rules.Closeness;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Kinship;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.ProceedingAgency;
import vn.mangnon.protection.rules.ProceedingKind;
import vn.mangnon.protection.rules.TransferGround;
import vn.mangnon.protection.rules.WorkerRole;
import vn.mangnon.web.Language;
import vn.mangnon.web.Messages;

class SentencesTest {
  private static final UUID SOMEBODY = new UUID(1, 1);
  private static final Instant AT = Instant.parse("2027-02-03T15:40:00Z");
  private static final LocalDate DAY = LocalDate.of(2027, 2, 19);
  private static final FreeText TEXT = FreeText.of("lời của cán bộ");
  private static final Messages MESSAGES = Messages.load();

  static Stream<Payload> payloads() {
    return Stream.of(
        new Payload.Opened(SOMEBODY, SOMEBODY, AT, Danger.YES),
        new Payload.InitialRisk(Level.HIGH, Level.LOW, true, Optional.of(AT), TEXT),
        new Payload.InitialRisk(Level.HIGH, Level.LOW, true, Optional.empty(), TEXT),
        new Payload.InitialRisk(Level.LOW, Level.LOW, false, Optional.of(AT), TEXT),
        new Payload.InitialRisk(Level.LOW, Level.LOW, false, Optional.empty(), TEXT),
        new Payload.EmergencyMeasure(TEXT, TEXT),
        new Payload.Separation(DAY, "12/QĐ-UBND", TEXT, TEXT),
        new Payload.SeparationRenewed(DAY, "13/QĐ-UBND", TEXT),
        new Payload.SeparationEnded(TEXT),
        new Payload.SpecificRisk(Level.HIGH, Level.LOW, Level.MEDIUM, DAY, TEXT, TEXT, TEXT),
        new Payload.PlanDrafted(
            TEXT, List.of(new Payload.PlannedService(TEXT, TEXT, "", DAY)), DAY),
        new Payload.PlanDecided(true, "15/QĐ-UBND", FreeText.NONE),
        new Payload.PlanDecided(false, "", TEXT),
        new Payload.ServiceGiven(1, TEXT),
        new Payload.Reviewed(Level.LOW, Level.HIGH, true, TEXT),
        new Payload.Reviewed(Level.HIGH, Level.LOW, false, TEXT),
        new Payload.Closed(ClosingGround.SAFE, TEXT),
        new Payload.Reopened(AT, Danger.UNKNOWN, TEXT),
        new Payload.ClockPaused(DeadlineKind.PLAN_DECISION, TEXT),
        new Payload.ClockResumed(DeadlineKind.PLAN_DECISION),
        new Payload.MemberAdded(SOMEBODY, "Chị Hoa", MemberFunction.WORKER),
        new Payload.MemberLeft(SOMEBODY, TEXT),
        new Payload.TransferAsked(
            SOMEBODY, 1, 2, TransferGround.MOVED, DAY, List.of(SOMEBODY), TEXT),
        new Payload.TransferWithdrawn(SOMEBODY, TEXT),
        new Payload.TransferDeclined(SOMEBODY, TEXT),
        new Payload.TransferAccepted(SOMEBODY, SOMEBODY, "Chị Hoa"),
        new Payload.Noted(TEXT),
        new Payload.CareDecided(
            CareKind.FACILITY, "30/QĐ-UBND", DAY, Optional.empty(), DAY, TEXT, TEXT, TEXT),
        new Payload.CareDecided(
            CareKind.RELATIVE, "31/QĐ-UBND", DAY, Optional.of(DAY), DAY, TEXT, TEXT, TEXT),
        new Payload.CareHandedOver(TEXT),
        new Payload.CareFollowed(DAY, TEXT),
        new Payload.CareEnded(CareEnding.BACK_HOME, TEXT, TEXT),
        new Payload.FamilyNoted(SOMEBODY, Kinship.MOTHER, Closeness.AWAY, TEXT),
        proceeding(Optional.empty()),
        proceeding(Optional.of(DAY)));
  }

  private static Payload proceeding(Optional<LocalDate> next) {
    return new Payload.ProceedingNoted(
        SOMEBODY,
        ProceedingKind.TRIAL,
        ProceedingAgency.COURT,
        DAY,
        next,
        WorkerRole.WITNESS,
        TEXT,
        TEXT,
        TEXT,
        TEXT,
        TEXT);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void everyActionIsSaidWholeInBothLanguages(Payload payload) {
    for (Language language : Language.values()) {
      Sentence sentence =
          new Sentences(language.code(), Map.of(SOMEBODY, "Chị Hoa"), id -> "Xã số " + id)
              .of(payload);
      String said = MESSAGES.text(language, sentence.key(), sentence.words().toArray());
      assertThat(said).doesNotContain("⟦", "{");
      sentence.words().forEach(word -> assertThat(said).contains(word.toString()));
      assertThat(sentence.written())
          .allSatisfy(text -> {
            assertThat(MESSAGES.keys(language)).contains(text.key());
            assertThat(text.text()).isEqualTo(TEXT.text());
          });
    }
  }

  @Test
  void noKindIsForgotten() {
    assertThat(payloads().map(Payload::kind)).contains(ActionKind.values());
  }
}
