package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.cases.SharedAnswer;
import vn.mangnon.protection.cases.SharedDeeds;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;

/** One action is written in the cases of several siblings at once: in all or in none. */
class SiblingFormsTest {
  private static final PagesWorld WORLD = new PagesWorld();
  private static final ProtectionWorld PEOPLE = WORLD.people;
  private static final SharedDeeds SHARED = PEOPLE.register.the(SharedDeeds.class);

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  /** The cases of the children of one report, all led by the worker. */
  private static List<UUID> siblings(int children) {
    NewConcern told = report(children);
    return told.children().stream().map(child -> open(PEOPLE.worker, child)).toList();
  }

  private static NewConcern report(int children) {
    NewConcern one = PEOPLE.told();
    List<ToldChild> all =
        java.util.stream.Stream.generate(() -> ToldChild.named(PEOPLE.id(), ProtectionWorld.CANARY))
            .limit(children)
            .toList();
    return PEOPLE.taken(
        PEOPLE.operator,
        new NewConcern(
            one.id(),
            one.receivedAt(),
            one.channel(),
            one.reference(),
            one.agency(),
            one.danger(),
            one.eventPlace(),
            one.homePlace(),
            one.told(),
            all,
            one.caller(),
            List.of()));
  }

  private static UUID open(Actor.User worker, ToldChild child) {
    return ProtectionWorld.done(
            PEOPLE.cases.open(worker, new OpenCase(PEOPLE.id(), PEOPLE.id(), child.id(), "")))
        .caseId();
  }

  private static ModelAndView send(
      Actor actor, UUID id, String kind, Map<String, String> typed, UUID... chosen) {
    return send(actor, id, WORLD.form(actor, id, kind), typed, chosen);
  }

  /** What a browser sends: the hidden fields of each sibling, and those that were ticked. */
  private static ModelAndView send(
      Actor actor, UUID id, DeedPage form, Map<String, String> typed, UUID... chosen) {
    Map<String, String> sent = new HashMap<>(PagesWorld.typed(form, typed));
    for (Sibling one : form.siblings()) {
      sent.put(one.seenField(), String.valueOf(one.seen()));
    }
    for (UUID one : chosen) {
      sent.put(Sibling.field(one), "1");
    }
    return WORLD.deeds.take(actor, id, DeedPage.path(form.kind()), sent);
  }

  private static List<Payload> said(UUID id) {
    return WORLD.open(PEOPLE.worker, id).timeline().stream()
        .map(act -> act.payload())
        .filter(payload -> !(payload instanceof Payload.Opened))
        .toList();
  }

  @Test
  void aNoteIsWrittenInEachCaseThatWasChosenAndSentTwiceItIsOne() {
    List<UUID> ids = siblings(3);
    DeedPage form = WORLD.form(PEOPLE.worker, ids.get(0), "noted");
    assertThat(form.siblings()).extracting(Sibling::id).containsExactly(ids.get(1), ids.get(2));
    for (int i = 0; i < 2; i++) {
      assertThat(
              send(PEOPLE.worker, ids.get(0), form, Map.of("note", "đã đến thăm"), ids.get(2))
                  .getViewName())
          .isEqualTo("redirect:/protection/cases/" + ids.get(0) + "?saved=1&together=1");
    }
    Payload note = new Payload.Noted(FreeText.of("đã đến thăm"));
    assertThat(said(ids.get(0))).containsExactly(note);
    assertThat(said(ids.get(1))).isEmpty();
    assertThat(said(ids.get(2))).containsExactly(note);
  }

  @Test
  void whatIsEachChildsOwnIsOfferedForNoSibling() {
    List<UUID> ids = siblings(2);
    assertThat(WORLD.form(PEOPLE.worker, ids.get(0), "initial-risk").siblings()).isEmpty();
    DeedPage form = WORLD.form(PEOPLE.worker, ids.get(0), "initial-risk");
    send(
        PEOPLE.worker,
        ids.get(0),
        form,
        Map.of("grave", "no", "grounds", "em gầy yếu"),
        ids.get(1));
    assertThat(said(ids.get(0))).hasSize(1);
    assertThat(said(ids.get(1))).as("a forged choice").isEmpty();
  }

  @Test
  void onlyCasesInWhichTheWriterMayDoItAreOffered() {
    NewConcern told = report(2);
    UUID mine = open(PEOPLE.worker, told.children().get(0));
    UUID colleagues = open(PEOPLE.colleague, told.children().get(1));
    assertThat(WORLD.form(PEOPLE.worker, mine, "noted").siblings()).isEmpty();
    assertThat(WORLD.form(PEOPLE.chair, mine, "emergency-measure").siblings())
        .extracting(Sibling::id)
        .containsExactly(colleagues);
    ModelAndView refused = send(PEOPLE.worker, mine, "noted", Map.of("note", "đã gọi"), colleagues);
    assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(PagesWorld.form(refused).mistakes())
        .containsExactly(Mistake.of("", FormRefusal.SIBLING_GONE));
    assertThat(said(mine)).as("all or none").isEmpty();
    PEOPLE.does(
        PEOPLE.colleague,
        colleagues,
        new Payload.MemberAdded(PEOPLE.worker.id(), "A", MemberFunction.PARTNER));
    assertThat(WORLD.form(PEOPLE.worker, mine, "noted").siblings())
        .extracting(Sibling::id)
        .containsExactly(colleagues);
  }

  @Test
  void aSiblingWhoseRulesRefuseIsNamedAndNothingIsHalfSaved() {
    List<UUID> ids = siblings(3);
    DeedPage form = WORLD.form(PEOPLE.chair, ids.get(0), "emergency-measure");
    PEOPLE.does(PEOPLE.worker, ids.get(1), ProtectionWorld.risk(true));
    ModelAndView refused =
        send(
            PEOPLE.chair,
            ids.get(0),
            form,
            Map.of("measure", "đưa đến trạm y tế"),
            ids.get(1),
            ids.get(2));
    DeedPage again = PagesWorld.form(refused);
    assertThat(again.mistakes())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.field()).isEqualTo(Sibling.field(ids.get(1)));
          assertThat(one.vi()).startsWith(CaseCode.of(ids.get(1)) + ": Người khác vừa ghi");
        });
    assertThat(again.text("measure")).isEqualTo("đưa đến trạm y tế");
    assertThat(said(ids.get(0))).isEmpty();
    assertThat(said(ids.get(2))).isEmpty();
    assertThat(
            send(PEOPLE.chair, ids.get(0), again, Map.of(), ids.get(1), ids.get(2)).getViewName())
        .as("after they looked")
        .startsWith("redirect:");
    for (UUID id : ids) {
      assertThat(said(id)).contains(measure());
    }
  }

  private static Payload measure() {
    return new Payload.EmergencyMeasure(FreeText.of("đưa đến trạm y tế"), FreeText.NONE);
  }

  @Test
  void aServiceIsThatOfTheSameNameInTheSiblingsPlanOrTheOneThatWasChosen() {
    List<UUID> ids = siblings(2);
    planned(ids.get(0), "Khám sức khỏe", "Tham vấn");
    planned(ids.get(1), "Đưa đi học", "khám sức khỏe ");
    send(
        PEOPLE.worker,
        ids.get(0),
        "service-given",
        Map.of("service", "1", "result", "khỏe"),
        ids.get(1));
    assertThat(said(ids.get(0)).getFirst())
        .isEqualTo(new Payload.ServiceGiven(1, FreeText.of("khỏe")));
    assertThat(said(ids.get(1)).getFirst())
        .isEqualTo(new Payload.ServiceGiven(2, FreeText.of("khỏe")));

    ModelAndView refused =
        send(
            PEOPLE.worker,
            ids.get(0),
            "service-given",
            Map.of("service", "2", "result", "đã gặp"),
            ids.get(1));
    assertThat(PagesWorld.form(refused).mistakes())
        .extracting(Mistake::field)
        .containsExactly(Sibling.serviceField(ids.get(1)));
    assertThat(said(ids.get(0))).hasSize(5);
    send(
        PEOPLE.worker,
        ids.get(0),
        PagesWorld.form(refused),
        Map.of(Sibling.serviceField(ids.get(1)), "1"),
        ids.get(1));
    assertThat(said(ids.get(0)).getFirst())
        .isEqualTo(new Payload.ServiceGiven(2, FreeText.of("đã gặp")));
    assertThat(said(ids.get(1)).getFirst())
        .isEqualTo(new Payload.ServiceGiven(1, FreeText.of("đã gặp")));
  }

  private static void planned(UUID id, String... services) {
    PEOPLE.does(PEOPLE.worker, id, ProtectionWorld.risk(false));
    PEOPLE.does(
        PEOPLE.worker,
        id,
        new Payload.SpecificRisk(
            Level.LOW,
            Level.LOW,
            Level.LOW,
            PEOPLE.day(0),
            FreeText.NONE,
            FreeText.of("biên bản"),
            FreeText.NONE));
    PEOPLE.does(
        PEOPLE.worker,
        id,
        new Payload.PlanDrafted(
            FreeText.NONE,
            java.util.Arrays.stream(services)
                .map(what ->
                    new Payload.PlannedService(FreeText.of(what), FreeText.NONE, "", PEOPLE.day(9)))
                .toList(),
            PEOPLE.day(20)));
    PEOPLE.does(PEOPLE.chair, id, ProtectionWorld.approved());
  }

  @Test
  void whatIsMissingHereIsSaidOnceAndWhatIsWrongThereBesides() {
    List<UUID> ids = siblings(2);
    DeedPage form = WORLD.form(PEOPLE.chair, ids.get(0), "emergency-measure");
    PEOPLE.does(PEOPLE.worker, ids.get(1), ProtectionWorld.risk(true));
    assertThat(
            PagesWorld.form(
                    send(
                        PEOPLE.chair,
                        ids.get(0),
                        form,
                        Map.of("happened-day", "hôm qua"),
                        ids.get(1)))
                .mistakes())
        .extracting(Mistake::field)
        .containsExactly("measure", "happened-day", Sibling.field(ids.get(1)));
  }

  @Test
  void acrossReportsNothingIsWritten() {
    UUID here = PEOPLE.open();
    UUID elsewhere = PEOPLE.open();
    Payload note = new Payload.Noted(FreeText.of("nhầm"));
    SharedAnswer answer =
        SHARED.perform(
            PEOPLE.worker, PEOPLE.command(here, note), List.of(PEOPLE.command(elsewhere, note)));
    assertThat(answer.recorded()).isFalse();
    assertThat(answer.of(elsewhere)).isEqualTo(new CaseAnswer.Absent());
    assertThat(said(here)).isEmpty();
    assertThat(said(elsewhere)).isEmpty();
    Command alone = PEOPLE.command(here, note);
    assertThat(SHARED.perform(PEOPLE.otherWorker, alone, List.of()).of(here))
        .isEqualTo(new CaseAnswer.Absent());
    assertThat(SHARED.perform(PEOPLE.worker, alone, List.of()).recorded()).isTrue();
  }

  @Test
  void theIdentifierInASiblingsCaseIsMadeFromTheFormsAndKeepsItsTime() {
    UUID form = PEOPLE.id();
    UUID sibling = PEOPLE.id();
    UUID made = SharedDeeds.transaction(form, sibling);
    assertThat(made).isEqualTo(SharedDeeds.transaction(form, sibling)).isNotEqualTo(form);
    assertThat(made.version()).isEqualTo(7);
    assertThat(made.variant()).isEqualTo(2);
    assertThat(made.getMostSignificantBits() >>> 16)
        .isEqualTo(form.getMostSignificantBits() >>> 16);
    assertThat(
            List.of(
                SharedDeeds.transaction(form, PEOPLE.id()),
                SharedDeeds.transaction(PEOPLE.id(), sibling)))
        .doesNotContain(made);
  }
}
