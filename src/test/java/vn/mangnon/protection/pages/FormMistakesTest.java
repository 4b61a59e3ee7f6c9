package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/** A form that is refused says everything that is wrong with it at once, each at its field. */
class FormMistakesTest {
  private static final PagesWorld WORLD = new PagesWorld();
  private static final ProtectionWorld PEOPLE = WORLD.people;

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  /** The fields of what is wrong, in their order. */
  private static List<String> wrong(Actor actor, UUID id, String kind, Map<String, String> typed) {
    DeedPage form = WORLD.form(actor, id, kind);
    ModelAndView answer =
        WORLD.deeds.take(actor, id, kind, PagesWorld.typed(form, new HashMap<>(typed)));
    return PagesWorld.form(answer).mistakes().stream().map(Mistake::field).toList();
  }

  @Test
  void aBlankFormNamesEverythingThatIsNeeded() {
    UUID id = PEOPLE.open();
    PEOPLE.plan(id);
    PEOPLE.does(PEOPLE.chair, id, ProtectionWorld.approved());
    assertThat(wrong(PEOPLE.chair, id, "care-decided", Map.of("from", "")))
        .containsExactly("care", "decision", "carers", "from", "review-on");
    assertThat(wrong(PEOPLE.chair, id, "separation", Map.of()))
        .containsExactly("until", "decision", "reason");
    assertThat(wrong(PEOPLE.chair, id, "transfer-asked", Map.of("answer-by", "")))
        .containsExactly("to", "ground", "reason", "answer-by");
    assertThat(wrong(PEOPLE.chair, id, "closed", Map.of())).containsExactly("ground", "reason");
    assertThat(wrong(PEOPLE.worker, id, "reviewed", Map.of())).containsExactly("stable", "finding");
    assertThat(wrong(PEOPLE.worker, id, "proceeding-noted", Map.of("on", "")))
        .containsExactly("procedure", "office", "on", "stands");
    assertThat(wrong(PEOPLE.worker, id, "family-noted", Map.of()))
        .containsExactly("kinship", "who");
    assertThat(wrong(PEOPLE.worker, id, "noted", Map.of("happened-day", "", "happened-time", "")))
        .containsExactly("note", "happened-day", "happened-time");
    assertThat(WORLD.open(PEOPLE.worker, id).timeline()).hasSize(5);
  }

  @Test
  void aPlanNamesEachRow() {
    UUID id = PEOPLE.open();
    PEOPLE.plan(id);
    PEOPLE.does(PEOPLE.chair, id, new Payload.PlanDecided(false, "", FreeText.of("thiếu")));
    assertThat(
            wrong(
                PEOPLE.worker,
                id,
                "plan-drafted",
                Map.of(
                    "rows",
                    "2",
                    "what-1",
                    "",
                    "due-1",
                    "1/1/2001",
                    "review-on",
                    "x",
                    "responsible-2",
                    "A")))
        .containsExactly("what-1", "due-1", "what-2", "due-2", "review-on");
  }

  @Test
  void nothingIsSaidThatDependsOnWhatIsMissing() {
    UUID id = PEOPLE.open();
    PEOPLE.plan(id);
    assertThat(wrong(PEOPLE.chair, id, "plan-decided", Map.of()))
        .as("a reason or a number, depending on the choice")
        .containsExactly("approved");
    String soon = Typed.written(PEOPLE.day(5));
    assertThat(
            wrong(
                PEOPLE.chair,
                id,
                "care-decided",
                Map.of(
                    "care",
                    "RELATIVE",
                    "decision",
                    "1/QĐ",
                    "carers",
                    "bà",
                    "until",
                    "hết hè",
                    "review-on",
                    soon)))
        .as("whether it is looked after before it ends")
        .containsExactly("until");
  }

  @Test
  void whatIsReadAndTooLongOrBackwardsIsNamedAtItsField() {
    UUID id = PEOPLE.open();
    String longText = "x".repeat(FreeText.LONGEST + 1);
    assertThat(
            wrong(
                PEOPLE.chair,
                id,
                "separation",
                Map.of(
                    "until",
                    Typed.written(PEOPLE.day(60)),
                    "decision",
                    "9".repeat(81),
                    "where",
                    longText,
                    "reason",
                    "")))
        .containsExactly("until", "decision", "where", "reason");
    PEOPLE.does(PEOPLE.worker, id, ProtectionWorld.risk(false));
    PEOPLE.does(
        PEOPLE.chair, id, new Payload.Closed(ClosingGround.UNFOUNDED, FreeText.of("đã hỏi")));
    assertThat(
            wrong(
                PEOPLE.worker,
                id,
                "reopened",
                Map.of("danger", "NO", "received-day", "1/1/2001", "happened-day", "1/1/2001")))
        .containsExactly("received-day", "reason", "happened-day");
  }

  @Test
  void everyMessageSaysWhichFieldItIsAbout() {
    UUID id = PEOPLE.open();
    DeedPage form = WORLD.form(PEOPLE.chair, id, "separation");
    FormFields.Words words = (key, arguments) -> "Câu hỏi " + key + List.of(arguments);
    assertThat(form.told(Mistake.of("until", FormRefusal.DAY_MISSING), "vi", words))
        .isEqualTo("Câu hỏi cases.ask.until[]: Ghi ngày, như 05/03/2027.");
    assertThat(form.told(Mistake.of("happened-time", FormRefusal.TIME_UNREADABLE), "vi", words))
        .startsWith("Câu hỏi cases.form.happened[] – Câu hỏi cases.form.time[]: ");
    assertThat(
            form.told(
                Mistake.of("reason", vn.mangnon.protection.rules.CaseRefusal.REASON_MISSING),
                "vi",
                (key, arguments) -> "Lý do"))
        .as("which says it already")
        .isEqualTo("Ghi lý do.");
    assertThat(FormFields.label(ActionKind.PLAN_DRAFTED, "due-2", words))
        .contains("Câu hỏi cases.form.row[2] – Câu hỏi cases.ask.due[]");
    assertThat(form.told(Mistake.of("", FormRefusal.CHOOSE), "vi", words))
        .isEqualTo(FormRefusal.CHOOSE.in("vi"));
  }
}
