package vn.mangnon.protection.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.consent.Allowance.Lack;
import vn.mangnon.protection.consent.Allowance.Missing;
import vn.mangnon.protection.rules.FreeText;

/** Publishing and sharing need the child's and the representative's consent, until withdrawn. */
class ConsentsTest {
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private static final Consents CONSENTS = WORLD.register.the(Consents.class);
  private static final ConsentAnswer DONE = new ConsentAnswer.Done();
  private static final ConsentAnswer ABSENT = new ConsentAnswer.Absent();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void onlyBothTogetherAllowAndOnlyWhatTheyConsentedTo() {
    UUID caseId = WORLD.open();
    assertThat(missing(caseId))
        .containsExactly(
            new Missing(Giver.CHILD, Lack.NEVER_GIVEN),
            new Missing(Giver.REPRESENTATIVE, Lack.NEVER_GIVEN));
    assertThat(given(caseId, Giver.REPRESENTATIVE)).isEqualTo(DONE);
    assertThat(missing(caseId)).containsExactly(new Missing(Giver.CHILD, Lack.NEVER_GIVEN));
    assertThat(given(caseId, Giver.CHILD)).isEqualTo(DONE);
    assertThat(allows(caseId, ConsentKind.PUBLICATION))
        .isInstanceOfSatisfying(
            Allowance.Allowed.class, allowed -> assertThat(allowed.within()).hasSize(2));
    assertThat(allows(caseId, ConsentKind.SHARING)).isInstanceOf(Allowance.Refused.class);
  }

  @Test
  void withdrawalEndsItAtOnceAndOnlyOnce() {
    UUID caseId = WORLD.open();
    given(caseId, Giver.REPRESENTATIVE);
    given(caseId, Giver.CHILD);
    Instant before = WORLD.now();
    UUID childs =
        CONSENTS.of(WORLD.worker, caseId).stream()
            .filter(one -> one.giver() == Giver.CHILD)
            .findFirst()
            .orElseThrow()
            .id();
    WORLD.pass(Duration.ofMinutes(1));
    assertThat(CONSENTS.withdraw(WORLD.worker, caseId, childs, FreeText.of("em đổi ý")))
        .isEqualTo(DONE);
    assertThat(missing(caseId)).containsExactly(new Missing(Giver.CHILD, Lack.WITHDRAWN));
    assertThat(CONSENTS.allows(WORLD.worker, caseId, ConsentKind.PUBLICATION, before))
        .as("what was done before was allowed")
        .isInstanceOf(Allowance.Allowed.class);
    assertThat(CONSENTS.withdraw(WORLD.worker, caseId, childs, FreeText.NONE))
        .isEqualTo(new ConsentAnswer.Refused(ConsentRefusal.WITHDRAWN_ALREADY));
    assertThat(given(caseId, Giver.CHILD)).isEqualTo(DONE);
    assertThat(allows(caseId, ConsentKind.PUBLICATION)).isInstanceOf(Allowance.Allowed.class);
  }

  @Test
  void whatHasExpiredDoesNotAllow() {
    UUID caseId = WORLD.open();
    given(caseId, Giver.CHILD);
    CONSENTS.record(WORLD.worker, consent(caseId, Giver.REPRESENTATIVE, Optional.of(WORLD.day(1))));
    assertThat(allows(caseId, ConsentKind.PUBLICATION)).isInstanceOf(Allowance.Allowed.class);
    WORLD.pass(Duration.ofDays(1));
    assertThat(allows(caseId, ConsentKind.PUBLICATION))
        .as("its last day is within")
        .isInstanceOf(Allowance.Allowed.class);
    WORLD.pass(Duration.ofDays(1));
    assertThat(missing(caseId)).containsExactly(new Missing(Giver.REPRESENTATIVE, Lack.EXPIRED));
  }

  @Test
  void aChildUnderSevenForCertainIsNotAskedAndOneWhoMayBeSevenIs() {
    Instant now = Instant.parse("2026-11-23T01:00:00Z");
    List<Consent> representative =
        List.of(
            new Consent(
                UUID.randomUUID(),
                ConsentKind.PUBLICATION,
                Giver.REPRESENTATIVE,
                ConsentForm.WRITTEN,
                terms(),
                LocalDate.of(2026, 11, 1),
                Optional.empty(),
                Optional.empty(),
                ""));
    assertThat(ConsentRules.allows(Optional.of(2020), representative, now))
        .isInstanceOf(Allowance.Allowed.class);
    for (Optional<Integer> born : List.of(Optional.of(2019), Optional.<Integer>empty())) {
      assertThat(ConsentRules.allows(born, representative, now))
          .isEqualTo(new Allowance.Refused(List.of(new Missing(Giver.CHILD, Lack.NEVER_GIVEN))));
    }
    assertThat(ConsentRules.allows(Optional.of(2020), List.of(), now))
        .isInstanceOf(Allowance.Refused.class);
  }

  @Test
  void theTeamRecordsItAndNobodyElseSeesIt() {
    UUID caseId = WORLD.open();
    Actor.User stranger = WORLD.register.user(Role.CASE_WORKER, Optional.of(WORLD.home));
    NewConsent consent = consent(caseId, Giver.CHILD, Optional.empty());
    assertThat(CONSENTS.record(stranger, consent)).isEqualTo(ABSENT);
    assertThat(CONSENTS.record(WORLD.worker, consent)).isEqualTo(DONE);
    assertThat(CONSENTS.record(WORLD.worker, consent)).as("sent twice").isEqualTo(DONE);
    assertThat(CONSENTS.of(WORLD.chair, caseId)).hasSize(1);
    assertThat(CONSENTS.of(stranger, caseId)).isEmpty();
    assertThat(CONSENTS.allows(stranger, caseId, ConsentKind.PUBLICATION, WORLD.now()))
        .isEqualTo(CONSENTS.allows(stranger, UUID.randomUUID(), ConsentKind.SHARING, WORLD.now()))
        .isEqualTo(new Allowance.Absent());
    assertThat(CONSENTS.withdraw(stranger, caseId, consent.id(), FreeText.NONE)).isEqualTo(ABSENT);
    assertThat(
            WORLD
                .register
                .superuser()
                .queryForObject(
                    "select count(*) from protection.consent c where c::text ~ 'Hoàng Yến|ảnh'",
                    Long.class))
        .as("its words are encrypted")
        .isZero();
  }

  @Test
  void mistakesSayWhereTheyAre() {
    UUID caseId = WORLD.open();
    assertThat(record(caseId, WORLD.day(1), Optional.empty(), "ảnh"))
        .isEqualTo(new ConsentAnswer.Refused(ConsentRefusal.DAY_IN_FUTURE));
    assertThat(record(caseId, WORLD.day(0), Optional.of(WORLD.day(-1)), "ảnh"))
        .isEqualTo(new ConsentAnswer.Refused(ConsentRefusal.UNTIL_BEFORE));
    assertThat(record(caseId, WORLD.day(0), Optional.empty(), " "))
        .isEqualTo(new ConsentAnswer.Refused(ConsentRefusal.SCOPE_MISSING));
    assertThat(CONSENTS.of(WORLD.worker, caseId)).isEmpty();
  }

  private static ConsentAnswer record(
      UUID caseId, LocalDate given, Optional<LocalDate> until, String scope) {
    return CONSENTS.record(
        WORLD.worker,
        new NewConsent(
            WORLD.id(),
            caseId,
            ConsentKind.PUBLICATION,
            Giver.CHILD,
            ConsentForm.WRITTEN,
            new Consent.Terms(FreeText.of("em"), FreeText.of(scope), FreeText.NONE),
            given,
            until));
  }

  private static ConsentAnswer given(UUID caseId, Giver giver) {
    return CONSENTS.record(WORLD.worker, consent(caseId, giver, Optional.empty()));
  }

  private static NewConsent consent(UUID caseId, Giver giver, Optional<LocalDate> until) {
    return new NewConsent(
        WORLD.id(),
        caseId,
        ConsentKind.PUBLICATION,
        giver,
        ConsentForm.WRITTEN,
        terms(),
        WORLD.day(0),
        until);
  }

  private static Consent.Terms terms() {
    return new Consent.Terms(
        FreeText.of("mẹ của " + ProtectionWorld.CANARY),
        FreeText.of("một ảnh chụp từ phía sau"),
        FreeText.of("bên nội"));
  }

  private static Allowance allows(UUID caseId, ConsentKind kind) {
    return CONSENTS.allows(WORLD.worker, caseId, kind, WORLD.now());
  }

  private static List<Missing> missing(UUID caseId) {
    return allows(caseId, ConsentKind.PUBLICATION) instanceof Allowance.Refused(List<Missing> why)
        ? why
        : List.of();
  }
}
