package vn.mangnon.protection.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.EndReason;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.consent.Consent;
import vn.mangnon.protection.consent.ConsentAnswer;
import vn.mangnon.protection.consent.ConsentForm;
import vn.mangnon.protection.consent.ConsentKind;
import vn.mangnon.protection.consent.Consents;
import vn.mangnon.protection.consent.Giver;
import vn.mangnon.protection.consent.NewConsent;
import vn.mangnon.protection.opening.AskedCase;
import vn.mangnon.protection.opening.Opening;
import vn.mangnon.protection.opening.OpeningAnswer;
import vn.mangnon.protection.opening.Openings;
import vn.mangnon.protection.opening.Sealing;
import vn.mangnon.protection.opening.Sealings;
import vn.mangnon.protection.referral.Answer;
import vn.mangnon.protection.referral.Directory;
import vn.mangnon.protection.referral.DirectoryAnswer;
import vn.mangnon.protection.referral.LegalBasis;
import vn.mangnon.protection.referral.LinkAnswer;
import vn.mangnon.protection.referral.Move;
import vn.mangnon.protection.referral.NewReferral;
import vn.mangnon.protection.referral.Recipient;
import vn.mangnon.protection.referral.ReferralAnswer;
import vn.mangnon.protection.referral.ReferralInbox;
import vn.mangnon.protection.referral.ReferralLinks;
import vn.mangnon.protection.referral.Referrals;
import vn.mangnon.protection.referral.ServiceEntry;
import vn.mangnon.protection.referral.SharedPart;
import vn.mangnon.protection.referral.Words;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.Closeness;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Kinship;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.ProceedingAgency;
import vn.mangnon.protection.rules.ProceedingKind;
import vn.mangnon.protection.rules.WorkerRole;

/** A closed case with words in every table, of a report that names somebody and was told twice. */
final class FullCase {
  static final FreeText WORDS = FreeText.of("về " + ProtectionWorld.CANARY);
  static final OpeningAnswer OPENED = new OpeningAnswer.Done();
  private static final String COUNSELLING = "counselling";

  final ProtectionWorld world;
  final UUID child = UUID.randomUUID();
  final Actor.User named;
  final NewConcern report;
  final UUID caseId;
  final UUID proceeding = UUID.randomUUID();

  FullCase(ProtectionWorld world) {
    this.world = world;
    named = world.register.user(Role.COMMUNE_CHAIR, Optional.of(world.home));
    report = world.taken(world.operator, told(List.of(named.id())));
    NewConcern again = world.taken(world.operator, told(List.of()));
    assertThat(
            world.concerns.join(
                world.worker,
                again.id(),
                report.id(),
                Map.of(ProtectionWorld.child(again), ProtectionWorld.child(report))))
        .isInstanceOf(ConcernAnswer.Done.class);
    assertThat(
            world.concerns.end(
                world.worker, report.children().get(1).id(), EndReason.NO_RISK, WORDS))
        .isInstanceOf(ConcernAnswer.Done.class);
    caseId = world.open(world.worker, report);
    worked();
    referred();
    consented();
    openedAndSealed();
    world.does(world.worker, caseId, proceeding(Optional.empty()));
    world.does(
        world.worker,
        caseId,
        new Payload.Reviewed(Level.LOW, Level.HIGH, true, FreeText.of("đi học lại")));
    world.does(world.chair, caseId, new Payload.Closed(ClosingGround.SAFE, WORDS));
  }

  /** Two children, one of them known to the register, born in 2010. */
  NewConcern told(List<UUID> involved) {
    return new NewConcern(
        world.id(),
        world.now().truncatedTo(ChronoUnit.MINUTES),
        Channel.HOTLINE,
        "cuộc gọi lúc nửa đêm",
        "Trường Tiểu học Quả Mọng",
        Danger.UNKNOWN,
        Optional.of(world.home),
        Optional.of(world.home),
        Told.of(ProtectionWorld.CANARY + " bị bỏ đói"),
        involved.isEmpty() ? List.of(known()) : List.of(known(), sibling()),
        Optional.of(Identity.named("bà ngoại " + ProtectionWorld.CANARY)),
        involved);
  }

  private ToldChild known() {
    return new ToldChild(
        world.id(),
        Sex.FEMALE,
        Optional.of(2010),
        Identity.named(ProtectionWorld.CANARY),
        Optional.of(child));
  }

  private ToldChild sibling() {
    return new ToldChild(
        world.id(),
        Sex.MALE,
        Optional.of(2012),
        Identity.named("em của " + ProtectionWorld.CANARY),
        Optional.empty());
  }

  private void worked() {
    world.does(world.worker, caseId, ProtectionWorld.risk(false));
    world.does(
        world.worker,
        caseId,
        new Payload.SpecificRisk(
            Level.HIGH,
            Level.LOW,
            Level.MEDIUM,
            world.day(0),
            WORDS,
            WORDS,
            WORDS,
            Set.of(Abuse.NEGLECT)));
    world.does(
        world.worker,
        caseId,
        new Payload.PlanDrafted(
            WORDS,
            List.of(new Payload.PlannedService(WORDS, FreeText.of("chị A"), "", world.day(20))),
            world.day(30)));
    world.does(
        world.chair, caseId, new Payload.PlanDecided(true, "mười hai/QĐ-UBND", FreeText.NONE));
    world.does(world.worker, caseId, new Payload.ServiceGiven(1, WORDS));
    world.does(
        world.worker,
        caseId,
        new Payload.FamilyNoted(world.id(), Kinship.values()[0], Closeness.values()[0], WORDS));
    UUID offer = world.offer(world.chair, caseId, world.event);
    world
        .register
        .the(Transfers.class)
        .withdraw(world.chair, world.id(), offer, FreeText.of("em ở lại"));
  }

  /** What is said of a proceeding of police; with what comes next it goes on. */
  Payload proceeding(Optional<java.time.LocalDate> next) {
    return new Payload.ProceedingNoted(
        proceeding,
        ProceedingKind.INVESTIGATION,
        ProceedingAgency.POLICE,
        world.day(0),
        next,
        WorkerRole.VICTIM,
        WORDS,
        FreeText.of("12/KTVA"),
        FreeText.NONE,
        WORDS,
        FreeText.NONE);
  }

  private void referred() {
    Referrals referrals = world.register.the(Referrals.class);
    ReferralInbox inbox = world.register.the(ReferralInbox.class);
    UUID asked = sent(referrals, new Recipient.Commune(world.event));
    assertThat(inbox.answer(world.otherWorker, asked, answer(1, Move.ACCEPT)))
        .isInstanceOf(ReferralAnswer.Done.class);
    assertThat(inbox.answer(world.otherWorker, asked, answer(2, Move.FINISH)))
        .isInstanceOf(ReferralAnswer.Done.class);
    UUID service = world.id();
    assertThat(
            world
                .register
                .the(Directory.class)
                .keep(
                    world.register.user(Role.LEAD_AGENCY, Optional.empty()),
                    new ServiceEntry(
                        service,
                        service,
                        0,
                        "Nhà Tham Vấn",
                        COUNSELLING,
                        List.of(world.home),
                        Optional.of(12),
                        "0203 111 111",
                        "cả tuần",
                        false,
                        true,
                        world.day(0))))
        .isInstanceOf(DirectoryAnswer.Done.class);
    UUID facility = sent(referrals, new Recipient.Facility(service));
    assertThat(world.register.the(ReferralLinks.class).make(world.worker, facility))
        .isInstanceOf(LinkAnswer.Made.class);
    assertThat(referrals.recall(world.worker, facility, answer(1, Move.RECALL)))
        .isInstanceOf(ReferralAnswer.Done.class);
  }

  private UUID sent(Referrals referrals, Recipient to) {
    UUID id = world.id();
    assertThat(
            referrals.send(
                world.worker,
                new NewReferral(
                    id,
                    caseId,
                    to,
                    COUNSELLING,
                    WORDS,
                    LegalBasis.PLAN,
                    world.day(7),
                    Set.of(SharedPart.values()),
                    WORDS,
                    FreeText.of("gọi 0203 000 000"))))
        .isInstanceOf(ReferralAnswer.Done.class);
    return id;
  }

  private Answer answer(int seen, Move move) {
    return new Answer(world.id(), seen, move, Words.of("đã giúp em"));
  }

  private void consented() {
    Consents consents = world.register.the(Consents.class);
    NewConsent given = consent();
    assertThat(consents.record(world.worker, given)).isEqualTo(new ConsentAnswer.Done());
    assertThat(consents.withdraw(world.worker, caseId, given.id(), WORDS))
        .isEqualTo(new ConsentAnswer.Done());
    assertThat(consents.record(world.worker, consent())).isEqualTo(new ConsentAnswer.Done());
  }

  /** A consent of the child to share, given today. */
  NewConsent consent() {
    return new NewConsent(
        world.id(),
        caseId,
        ConsentKind.SHARING,
        Giver.CHILD,
        ConsentForm.WRITTEN,
        new Consent.Terms(WORDS, WORDS, FreeText.NONE),
        world.day(0),
        Optional.empty());
  }

  private void openedAndSealed() {
    Openings openings = world.register.the(Openings.class);
    Actor stranger = world.register.user(Role.CASE_WORKER, Optional.of(world.register.commune(2)));
    UUID opening = world.id();
    openings.breakGlass(stranger, opening, AskedCase.of(caseId), WORDS);
    assertThat(openings.review(world.worker, opening, Opening.Verdict.JUSTIFIED, WORDS))
        .isEqualTo(OPENED);
    Sealings sealings = world.register.the(Sealings.class);
    UUID wish = world.id();
    sealings.ask(world.worker, wish, caseId, Sealing.Wish.SEAL, WORDS);
    assertThat(sealings.answer(world.chair, wish, false)).isEqualTo(OPENED);
  }
}
