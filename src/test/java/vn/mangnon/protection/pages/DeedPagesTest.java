package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.cases.ProtectionWorld.risk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

class DeedPagesTest {
  private static final PagesWorld WORLD = new PagesWorld();
  private static final Map<String, String> RISK =
      Map.of("grave", "no", "harm", "HIGH", "protection", "UNKNOWN", "grounds", "em gầy yếu");
  private final ProtectionWorld people = WORLD.people;

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void everyActionThatThePageOffersHasAForm() {
    UUID id = people.open();
    people.plan(id);
    for (Actor actor : List.of(people.worker, people.chair)) {
      for (ActionKind kind : WORLD.open(actor, id).view().possible()) {
        assertThat(WORLD.form(actor, id, DeedPage.path(kind)).kind()).isEqualTo(kind);
      }
    }
    assertThat(DeedPage.kind("opened")).isEmpty();
  }

  @Test
  void whatIsTypedBecomesTheActionWithWhenItHappened() {
    UUID id = people.open();
    people.pass(Duration.ofMinutes(90));
    DeedPage form = WORLD.form(people.worker, id, "initial-risk");
    assertThat(form.text("happened-time")).matches("\\d\\d:\\d\\d");
    ModelAndView answer = send(people.worker, id, form, RISK);
    assertThat(answer.getViewName()).isEqualTo("redirect:/protection/cases/" + id + "?saved=1");
    CaseView.Act act = WORLD.open(people.worker, id).timeline().getFirst();
    assertThat(act.payload())
        .isEqualTo(
            new Payload.InitialRisk(
                Level.HIGH,
                Level.UNKNOWN,
                false,
                java.util.Optional.empty(),
                FreeText.of("em gầy yếu")));
    assertThat(act.happenedAt()).isBefore(act.recordedAt());
  }

  @Test
  void theFormsOfAbuseThatAreTickedAreKeptAndSaid() {
    UUID id = people.open();
    DeedPage form = WORLD.form(people.worker, id, "initial-risk");
    assertThat(form.abuse()).containsExactly(Abuse.values());
    Map<String, String> typed = new java.util.HashMap<>(RISK);
    typed.put(DeedPage.field(Abuse.NEGLECT), "1");
    typed.put(DeedPage.field(Abuse.VIOLENCE), "1");
    send(people.worker, id, form, typed);
    CasePage page = WORLD.open(people.worker, id);
    CaseView.Act act = page.timeline().getFirst();
    assertThat(((Payload.InitialRisk) act.payload()).abuse())
        .containsExactly(Abuse.VIOLENCE, Abuse.NEGLECT);
    assertThat(page.sentence(act, "vi").written())
        .contains(new Sentence.Written("cases.ask.abuse", "Bạo lực; Bỏ rơi, bỏ mặc"));
  }

  @Test
  void aDoubleClickIsOneAction() {
    UUID id = people.open();
    DeedPage form = WORLD.form(people.worker, id, "noted");
    for (int i = 0; i < 2; i++) {
      assertThat(send(people.worker, id, form, Map.of("note", "đã gọi")).getViewName())
          .startsWith("redirect:");
    }
    assertThat(WORLD.open(people.worker, id).timeline()).hasSize(2);
  }

  @Test
  void addingAMemberTwiceByDoubleClickIsOneActionToo() {
    UUID id = people.open();
    DeedPage form = WORLD.form(people.worker, id, "member-added");
    Map<String, String> typed =
        Map.of("account", people.colleague.id().toString(), "function", "WORKER");
    for (int i = 0; i < 2; i++) {
      assertThat(send(people.worker, id, form, typed).getViewName()).startsWith("redirect:");
    }
    assertThat(WORLD.open(people.colleague, id).team()).hasSize(2);
    DeedPage leaving = WORLD.form(people.colleague, id, "member-left");
    assertThat(
            send(
                    people.colleague,
                    id,
                    leaving,
                    Map.of("account", people.colleague.id().toString(), "reason", "đổi việc"))
                .getViewName())
        .isEqualTo("redirect:/protection/today?left=1");
    CasePagesTest.assertAbsent(() -> WORLD.cases.show(people.colleague, id));
  }

  @Test
  void ofTwoWhoWriteAtOnceTheSecondSeesWhatTheFirstDidAndLosesNothing() {
    UUID id = people.open();
    DeedPage stale = WORLD.form(people.worker, id, "initial-risk");
    people.does(people.worker, id, risk(true));
    ModelAndView answer = send(people.worker, id, stale, RISK);
    assertThat(answer.getStatus()).isEqualTo(org.springframework.http.HttpStatus.CONFLICT);
    DeedPage again = PagesWorld.form(answer);
    assertThat(again.news())
        .extracting(act -> act.payload().kind())
        .containsExactly(ActionKind.INITIAL_RISK);
    assertThat(again.text("grounds")).isEqualTo("em gầy yếu");
    assertThat(send(people.worker, id, again, Map.of()).getViewName()).startsWith("redirect:");
    assertThat(WORLD.open(people.worker, id).view().state().step()).isEqualTo(Step.ASSESSED);
  }

  @Test
  void whatCannotBeReadIsNamedAtItsFieldAndNothingIsRecorded() {
    UUID id = people.open();
    DeedPage form = WORLD.form(people.worker, id, "initial-risk");
    ModelAndView answer =
        send(
            people.worker,
            id,
            form,
            Map.of("harm", "HIGH", "happened-day", "31/02/2027", "happened-time", "hôm qua"));
    assertThat(answer.getStatus())
        .isEqualTo(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
    DeedPage again = PagesWorld.form(answer);
    assertThat(again.mistakes())
        .extracting(Mistake::field)
        .containsExactly("grave", "grounds", "happened-day", "happened-time");
    assertThat(again.text("harm")).isEqualTo("HIGH");
    assertThat(again.transaction()).isEqualTo(form.transaction());
    assertThat(WORLD.open(people.worker, id).timeline()).hasSize(1);
  }

  @Test
  void aRefusalOfTheProcedureStandsAtItsField() {
    UUID id = people.open();
    DeedPage form = WORLD.form(people.chair, id, "separation");
    String tooLate = Typed.written(form.latestEnd().orElseThrow().plusDays(1));
    DeedPage again =
        PagesWorld.form(
            send(
                people.chair,
                id,
                form,
                Map.of("until", tooLate, "decision", "1/QĐ", "reason", "x")));
    assertThat(again.mistakes()).extracting(Mistake::field).containsExactly("until");
    assertThat(
            send(
                    people.chair,
                    id,
                    again,
                    Map.of("until", Typed.written(form.latestEnd().orElseThrow())))
                .getViewName())
        .startsWith("redirect:");
  }

  @Test
  void aTimeLongBeforeTheCaseIsRefusedAndNoFault() {
    UUID id = people.open();
    people.does(people.worker, id, risk(false));
    people.does(
        people.chair, id, new Payload.Closed(ClosingGround.UNFOUNDED, FreeText.of("đã hỏi")));
    DeedPage reopening = WORLD.form(people.worker, id, "reopened");
    assertThat(
            PagesWorld.form(
                    send(
                        people.worker,
                        id,
                        reopening,
                        Map.of("danger", "YES", "reason", "tin mới", "received-day", "1/1/2001")))
                .mistakes())
        .extracting(Mistake::field)
        .containsExactly("received-day");
    UUID other = people.open();
    DeedPage separating = WORLD.form(people.chair, other, "separation");
    DeedPage refused =
        PagesWorld.form(
            send(
                people.chair,
                other,
                separating,
                Map.of(
                    "until",
                    Typed.written(people.day(3)),
                    "decision",
                    "1/QĐ",
                    "reason",
                    "x",
                    "happened-day",
                    "1/1/2001")));
    assertThat(refused.mistakes()).extracting(Mistake::field).containsExactly("happened-day");
    assertThat(refused.latestEnd()).isEqualTo(separating.latestEnd());
  }

  @Test
  void aPlanHasAsManyServicesAsRowsAreFilledIn() {
    UUID id = people.open();
    people.plan(id);
    people.does(people.chair, id, new Payload.PlanDecided(false, "", FreeText.of("thiếu")));
    DeedPage form = WORLD.form(people.worker, id, "plan-drafted");
    assertThat(form.text("what-1")).as("it goes on from the plan sent back").isEqualTo("tham vấn");
    DeedPage longer =
        PagesWorld.form(send(people.worker, id, form, Map.of("rows", "2", "more", "1")));
    assertThat(longer.rows()).isEqualTo(3);
    Map<String, String> typed = new HashMap<>();
    typed.put("what-2", "khám bệnh");
    typed.put("due-2", Typed.written(people.day(5)));
    typed.put("responsible-3", "chị B");
    DeedPage refused = PagesWorld.form(send(people.worker, id, longer, typed));
    assertThat(refused.mistakes()).extracting(Mistake::field).containsExactly("what-3", "due-3");
    typed.put("responsible-3", "");
    assertThat(send(people.worker, id, refused, typed).getViewName()).startsWith("redirect:");
    assertThat(WORLD.open(people.chair, id).view().state().draft().orElseThrow().services())
        .extracting(service -> service.what().text())
        .containsExactly("tham vấn", "khám bệnh");
  }

  @Test
  void onlyWhatTheStepAllowsIsOffered() {
    UUID id = people.open();
    people.does(people.worker, id, risk(false));
    assertThat(WORLD.form(people.chair, id, "closed").grounds())
        .contains(ClosingGround.UNFOUNDED, ClosingGround.DIED)
        .doesNotContain(ClosingGround.SAFE);
    assertThat(WORLD.form(people.chair, id, "clock-paused").pausable())
        .containsExactly(DeadlineKind.PLAN_DECISION);
    assertThat(WORLD.deeds.show(people.worker, id, "plan-drafted").getViewName())
        .isEqualTo("redirect:/protection/cases/" + id + "?not-now=1");
  }

  @Test
  void whoMayAddAMemberSeesWhomToAskAndNobodyElseDoes() {
    TeamCandidates candidates = people.register.the(TeamCandidates.class);
    UUID id = people.open();
    assertThat(candidates.of(people.worker, id))
        .extracting(Candidate::account)
        .startsWith(
            candidates.of(people.chair, id).stream().map(Candidate::account).toArray(UUID[]::new))
        .contains(people.colleague.id(), people.otherWorker.id(), people.otherChair.id())
        .doesNotContain(people.operator.id());
    assertThat(candidates.of(people.worker, id).getFirst().place()).contains(people.home);
    for (Actor actor :
        List.of(people.colleague, people.otherWorker, people.otherChair, people.operator)) {
      assertThat(candidates.of(actor, id)).isEmpty();
    }
    people.does(
        people.worker,
        id,
        new Payload.MemberAdded(people.otherWorker.id(), "B", MemberFunction.PARTNER));
    assertThat(candidates.of(people.otherWorker, id)).isEmpty();
    assertThat(candidates.of(people.worker, UUID.randomUUID())).isEmpty();
    assertThat(WORLD.form(people.worker, id, "member-added").joining())
        .extracting(Candidate::account)
        .doesNotContain(people.worker.id(), people.otherWorker.id());
  }

  private static ModelAndView send(Actor actor, UUID id, DeedPage form, Map<String, String> typed) {
    return WORLD.deeds.take(actor, id, DeedPage.path(form.kind()), PagesWorld.typed(form, typed));
  }
}
