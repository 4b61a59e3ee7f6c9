package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

class CasePagesTest {
  private static final PagesWorld WORLD = new PagesWorld();
  private static final ProtectionWorld people = WORLD.people;

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void aCaseOutOfReachAndOneThatIsMissingAreTheSame() {
    UUID id = people.open();
    assertThat(WORLD.open(people.worker, id).code()).matches("VV(-[0-9A-Z]{4}){2}");
    for (Actor actor : List.of(people.otherWorker, people.colleague)) {
      assertAbsent(() -> WORLD.cases.show(actor, id));
      assertAbsent(() -> WORLD.cases.show(actor, UUID.randomUUID()));
      assertAbsent(() -> WORLD.cases.who(actor, id, "VISIT"));
      assertAbsent(() -> WORLD.deeds.show(actor, id, "noted"));
      assertAbsent(() -> WORLD.deeds.show(actor, UUID.randomUUID(), "noted"));
      assertAbsent(() -> WORLD.deeds.take(actor, id, "noted", Map.of("note", "x")));
    }
    assertAbsent(() -> WORLD.deeds.show(people.worker, id, "opened"));
    assertAbsent(() -> WORLD.deeds.show(people.worker, id, "X"));
  }

  @Test
  void aPageOfACaseTakesSixStatementsHoweverLongItsStory() {
    UUID id = people.open();
    people.plan(id);
    int few = WORLD.statements(() -> WORLD.open(people.worker, id));
    for (int i = 0; i < 20; i++) {
      people.does(people.worker, id, new Payload.Noted(FreeText.of("ghi " + i)));
    }
    assertThat(WORLD.statements(() -> WORLD.open(people.worker, id)))
        .isEqualTo(few)
        .isLessThanOrEqualTo(6);
  }

  @Test
  void whoTheChildIsIsShownForAPurposeOnlyAndWrittenDown() {
    UUID id = people.open();
    assertAbsent(() -> WORLD.cases.who(people.worker, id, ""));
    Object page = WORLD.cases.who(people.worker, id, "VISIT").getModel().get("page");
    assertThat(page)
        .isInstanceOfSatisfying(
            WhoPage.class,
            who -> assertThat(who.identity().name().text()).isEqualTo(ProtectionWorld.CANARY));
    assertThat(
            people
                .register
                .superuser()
                .queryForList(
                    """
                    select ids from audit.entry where event = 'case.unmasked' and doer = ?
                    order by at desc limit 1
                    """,
                    String.class,
                    "user:" + people.worker.id())
                .getFirst())
        .contains("purpose=VISIT");
    assertThat(WORLD.cases.whoAgain(id).getViewName())
        .isEqualTo("redirect:/protection/cases/" + id);
  }

  @Test
  void theTeamTheTimelineAndTheServicesReadAsPeopleSayThem() {
    UUID id = people.open();
    people.plan(id);
    people.does(people.chair, id, ProtectionWorld.approved());
    people.does(
        people.worker,
        id,
        new Payload.MemberAdded(people.colleague.id(), "Đồng nghiệp", MemberFunction.PARTNER));
    CasePage page = WORLD.open(people.worker, id);
    assertThat(page.team())
        .containsExactly(
            new CasePage.Member(people.worker.name(), MemberFunction.LEAD),
            new CasePage.Member("Đồng nghiệp", MemberFunction.PARTNER));
    assertThat(page.timeline().getFirst().payload()).isInstanceOf(Payload.MemberAdded.class);
    assertThat(page.next()).get().extracting(one -> one.kind()).isEqualTo(DeadlineKind.SERVICE);
    assertThat(page.service(page.next().orElseThrow())).contains("tham vấn");
    assertThat(page.ofService(1)).isEqualTo(page.next());
  }

  @Test
  void otherChildrenOfTheReportAreLinkedOnlyForWhoeverMaySeeThem() {
    NewConcern two =
        with(
            people.told(),
            List.of(
                ToldChild.named(people.id(), ProtectionWorld.CANARY),
                ToldChild.named(people.id(), "em của " + ProtectionWorld.CANARY)));
    people.taken(people.operator, two);
    UUID one = people.open(people.worker, two);
    UUID sibling =
        ProtectionWorld.done(
                people.cases.open(
                    people.colleague,
                    new OpenCase(people.id(), people.id(), two.children().get(1).id(), "")))
            .caseId();
    assertThat(WORLD.open(people.worker, one).related())
        .as("a colleague works on the sibling")
        .isEmpty();
    assertThat(WORLD.open(people.chair, one).related())
        .extracting(RelatedCase::id, RelatedCase::sameChild, RelatedCase::step)
        .containsExactly(tuple(sibling, false, Step.RECEIVED));
  }

  @Test
  void theReportIsLinkedForWhoeverMayReadItOnly() {
    NewConcern two =
        with(
            people.told(Optional.empty(), Optional.of(people.home), List.of()),
            List.of(
                ToldChild.named(people.id(), ProtectionWorld.CANARY),
                ToldChild.named(people.id(), "em của " + ProtectionWorld.CANARY)));
    people.taken(people.operator, two);
    UUID one = people.open(people.worker, two);
    UUID sibling = second(two);
    int next = people.register.commune(3);
    Actor.User chair = people.register.user(Role.COMMUNE_CHAIR, Optional.of(next));
    assertThat(WORLD.open(people.chair, one).takes()).isTrue();
    moves(one, chair, next);
    assertThat(WORLD.open(chair, one).takes()).as("it stays with the sibling").isFalse();
    assertThat(WORLD.open(people.chair, sibling).takes()).isTrue();
    moves(sibling, chair, next);
    assertThat(WORLD.open(chair, one).takes()).as("it followed the last child").isTrue();
  }

  private static UUID second(NewConcern two) {
    return ProtectionWorld.done(
            people.cases.open(
                people.worker,
                new OpenCase(people.id(), people.id(), two.children().get(1).id(), "")))
        .caseId();
  }

  private static void moves(UUID id, Actor.User chair, int to) {
    UUID offer = people.offer(people.chair, id, to);
    Actor.User lead = people.register.user(Role.CASE_WORKER, Optional.of(to));
    ProtectionWorld.done(
        people.register.the(Transfers.class).accept(chair, people.id(), offer, lead.id()));
  }

  @Test
  void anEarlierCaseOfTheSameChildIsShownForTwelveMonths() {
    try (PagesWorld world = new PagesWorld()) {
      ProtectionWorld later = world.people;
      Actor.User officer = later.register.officer(later.home);
      UUID child = later.register.open(officer, later.home, "Đặng Thị Nga", "05/03/2019");
      UUID first = recognised(later, child);
      later.pass(Duration.ofDays(200));
      UUID second = recognised(later, child);
      assertThat(world.open(later.worker, second).related())
          .extracting(RelatedCase::id, RelatedCase::sameChild)
          .containsExactly(tuple(first, true));
      later.pass(Duration.ofDays(190));
      UUID third = recognised(later, child);
      assertThat(world.open(later.worker, third).related())
          .extracting(RelatedCase::id)
          .containsExactly(second);
    }
  }

  private static UUID recognised(ProtectionWorld people, UUID child) {
    NewConcern told = people.told();
    ToldChild known =
        new ToldChild(
            people.id(),
            told.children().getFirst().sex(),
            Optional.empty(),
            told.children().getFirst().identity(),
            Optional.of(child));
    return people.open(people.worker, people.taken(people.operator, with(told, List.of(known))));
  }

  private static NewConcern with(NewConcern told, List<ToldChild> children) {
    return new NewConcern(
        told.id(),
        told.receivedAt(),
        told.channel(),
        told.reference(),
        told.agency(),
        told.danger(),
        told.eventPlace(),
        told.homePlace(),
        told.told(),
        children,
        told.caller(),
        List.of());
  }

  static void assertAbsent(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
    assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            ResponseStatusException.class,
            answer -> {
              assertThat(answer.getStatusCode().value()).isEqualTo(404);
              assertThat(answer.getReason()).isNull();
            });
  }

  @Test
  void aLeaderHasNoCases() {
    Actor.User leader = people.register.user(Role.PROVINCE_LEADER, Optional.empty());
    UUID id = people.open();
    assertAbsent(() -> WORLD.cases.show(leader, id));
  }
}
