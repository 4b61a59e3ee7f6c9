package vn.mangnon.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.intake.IntakeWorld.form;
import static vn.mangnon.protection.intake.IntakeWorld.page;
import static vn.mangnon.protection.intake.IntakeWorld.received;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Identities;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.Purpose;
import vn.mangnon.protection.rules.Danger;

class IntakePagesTest {
  private static final IntakeWorld WORLD = new IntakeWorld();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void aReportIsTakenInAsItWasToldWithItsChildrenInTheirOrder() {
    MultiValueMap<String, String> typed =
        form(
            "danger", "YES",
            "event", "Hai em bị nhốt trong nhà",
            "event-place", WORLD.name(WORLD.home),
            "where", "nhà cuối ngõ",
            "child-0-name", "Lan",
            "child-0-birth", "khoảng 10 tuổi",
            "child-0-sex", "FEMALE",
            "child-0-parents", "bố tên Hùng",
            "child-1-name", "",
            "child-2-birth", "05/03/2019",
            "harm", "em có thể bị thương",
            "channel", "NATIONAL_HOTLINE",
            "reference", "111-2026-77");
    UUID id = received(WORLD.intake.take(WORLD.operator, typed));
    Concern concern = WORLD.read(WORLD.worker, id);
    assertThat(concern.danger()).isEqualTo(Danger.YES);
    assertThat(concern.channel()).isEqualTo(Channel.NATIONAL_HOTLINE);
    assertThat(concern.reference()).isEqualTo("111-2026-77");
    assertThat(concern.told().where().text()).isEqualTo("nhà cuối ngõ");
    assertThat(concern.told().harm().text()).isEqualTo("em có thể bị thương");
    assertThat(concern.caller()).isEmpty();
    assertThat(concern.children())
        .extracting(Concern.Child::position, Concern.Child::sex, Concern.Child::birthYear)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, Sex.FEMALE, Optional.of(2016)),
            org.assertj.core.groups.Tuple.tuple(2, Sex.UNKNOWN, Optional.of(2019)));
    Identity first = identity(concern.children().getFirst());
    assertThat(first.name().text()).isEqualTo("Lan");
    assertThat(first.born().text()).isEqualTo("khoảng 10 tuổi");
    assertThat(first.parents().text()).isEqualTo("bố tên Hùng");
  }

  @Test
  void onlyTheDangerAndTheEventMustBeSaid() {
    UUID id =
        received(
            WORLD.intake.take(WORLD.operator, form("danger", "UNKNOWN", "event", "nghe khóc")));
    Concern concern = WORLD.read(WORLD.operator, id);
    assertThat(concern.children()).hasSize(1);
    assertThat(concern.eventPlace()).isEmpty();
    assertThat(concern.homePlace()).isEmpty();
  }

  @Test
  void everyMistakeIsSaidAtItsFieldAndNothingTypedIsLost() {
    ModelAndView answer =
        WORLD.intake.take(
            WORLD.operator,
            form(
                "event", " ",
                "event-place", "Nơi Nào Đó",
                "child-0-name", "Lan",
                "child-0-birth", "1980",
                "received-time", "23:59",
                "received-day", "23/11/2026",
                "caller-phone", "0912"));
    assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    IntakePage again = page(answer, IntakePage.class);
    assertThat(again.wrong())
        .extracting(Wrong::field)
        .containsExactly(
            "danger-YES",
            "event",
            "event-place",
            "child-0-birth",
            "received-time",
            "caller-agrees");
    assertThat(again.wrong()).allSatisfy(wrong -> assertThat(wrong.in("en")).isNotBlank());
    assertThat(again.typed().text("child-0-name")).isEqualTo("Lan");
    assertThat(again.typed().text("event-place")).isEqualTo("Nơi Nào Đó");
    assertThat(again.typed().text("caller-phone")).isEqualTo("0912");
    assertThat(again.typedOr("received-time", "")).isEqualTo("23:59");
    assertThat(again.typed().toString()).doesNotContain("Lan", "0912");
  }

  @Test
  void aTextBeyondTheLimitIsNamedByItsField() {
    ModelAndView answer =
        WORLD.intake.take(
            WORLD.operator,
            form(
                "danger",
                "NO",
                "event",
                "x",
                "state",
                "a".repeat(10_001),
                "agency",
                "b".repeat(201)));
    assertThat(page(answer, IntakePage.class).wrong())
        .extracting(Wrong::field)
        .containsExactlyInAnyOrder("state", "agency");
  }

  @Test
  void aReportSentTwiceIsOne() {
    UUID id = WORLD.register.id();
    MultiValueMap<String, String> typed = form("id", id.toString(), "danger", "NO", "event", "x");
    long before = WORLD.register.count("protection.concern");
    assertThat(received(WORLD.intake.take(WORLD.operator, typed))).isEqualTo(id);
    assertThat(received(WORLD.intake.take(WORLD.operator, typed))).isEqualTo(id);
    assertThat(WORLD.register.count("protection.concern")).isEqualTo(before + 1);
  }

  @Test
  void theTimeOfReceiptIsWhenThePageWasOpenedAndCanBeCorrected() {
    IntakePage blank = page(WORLD.intake.blank(WORLD.operator), IntakePage.class);
    assertThat(blank.seconds()).isZero();
    assertThat(blank.channel()).isEqualTo(Channel.HOTLINE);
    assertThat(page(WORLD.intake.blank(WORLD.worker), IntakePage.class).channel())
        .isEqualTo(Channel.OFFICER);
    UUID id =
        received(
            WORLD.intake.take(
                WORLD.operator,
                form(
                    "danger", "NO",
                    "event", "x",
                    "received-time", "7h05",
                    "received-day", "22/11/2026")));
    assertThat(WORLD.read(WORLD.operator, id).receivedAt())
        .isEqualTo(Instant.parse("2026-11-22T00:05:00Z"));
    assertThat(ReceivedAt.parse("25:00", "22/11/2026")).isEmpty();
    assertThat(ReceivedAt.parse("10:00", "31/2/2026")).isEmpty();
  }

  @Test
  void theTimerGoesOnOverAPageThatCameBack() {
    long began = WORLD.register.clock.instant().minusSeconds(75).getEpochSecond();
    IntakePage again =
        page(
            WORLD.intake.take(WORLD.operator, form("began", Long.toString(began), "event", "")),
            IntakePage.class);
    assertThat(again.seconds()).isBetween(75L, 77L);
  }

  @Test
  void whoTellsIsWrittenDownOnlyIfTheyAgree() {
    UUID id =
        received(
            WORLD.intake.take(
                WORLD.operator,
                form(
                    "danger", "NO",
                    "event", "x",
                    "event-place", WORLD.name(WORLD.home),
                    "caller-agrees", "1",
                    "caller", "Bà Tư",
                    "caller-phone", "0912")));
    UUID caller = WORLD.read(WORLD.worker, id).caller().orElseThrow();
    assertThat(
            WORLD
                .register
                .the(Identities.class)
                .unmask(WORLD.worker, caller, Purpose.CALL_BACK)
                .orElseThrow()
                .phone()
                .text())
        .isEqualTo("0912");
  }

  @Test
  void moreRowsAreGivenWithoutSavingOrLosingAnything() {
    IntakePage blank = page(WORLD.intake.blank(WORLD.operator), IntakePage.class);
    assertThat(blank.rows()).isEqualTo(3);
    long before = WORLD.register.count("protection.concern");
    IntakePage more =
        page(
            WORLD.intake.take(
                WORLD.operator,
                form(
                    "more", "1",
                    "child-0-name", "A",
                    "child-1-name", "B",
                    "child-2-name", "C")),
            IntakePage.class);
    assertThat(more.rows()).isEqualTo(4);
    assertThat(more.wrong()).isEmpty();
    assertThat(more.typed().text("child-2-name")).isEqualTo("C");
    assertThat(WORLD.register.count("protection.concern")).isEqualTo(before);
  }

  @Test
  void theRegisterIsSearchedOnlyByWhoMayReadChildren() {
    Actor.User both = WORLD.register.with(WORLD.worker, WORLD.register.officer(WORLD.home));
    UUID child =
        WORLD.register.open(
            WORLD.register.officer(WORLD.home), WORLD.home, "Đặng Mỹ Duyên", "05/03/2019");
    MultiValueMap<String, String> typed =
        form("find", "1", "child-1-name", "dang my duyen", "child-1-birth", "2019");
    assertThat(page(WORLD.intake.take(WORLD.operator, typed), IntakePage.class))
        .satisfies(seen -> {
          assertThat(seen.searches()).isFalse();
          assertThat(seen.found()).isEmpty();
        });
    assertThat(
            page(WORLD.intake.take(both, typed), IntakePage.class).found("1").orElseThrow().found())
        .anyMatch(found -> found.child().equals(child));
    typed.add("row", "1");
    assertThat(page(WORLD.intake.search(both, typed), FoundPage.class).found())
        .anyMatch(found -> found.child().equals(child));

    MultiValueMap<String, String> report =
        form("danger", "NO", "event", "x", "child-0-name", "Duyên");
    report.add("child-0-child", child.toString());
    assertThat(recognised(both, report)).contains(child);
    assertThat(recognised(WORLD.operator, report)).isEmpty();
    report.set("child-0-child", UUID.randomUUID().toString());
    assertThat(recognised(both, report)).isEmpty();
  }

  @Test
  void somebodyOfOursWhoIsNamedNeverSeesTheReport() {
    Actor.User involved = WORLD.register.user(Role.CASE_WORKER, Optional.of(WORLD.home));
    MultiValueMap<String, String> typed =
        form(
            "danger", "NO",
            "event", "x",
            "event-place", WORLD.name(WORLD.home),
            "named", involved.id().toString(),
            "named", WORLD.stranger.id().toString());
    List<?> offered =
        (List<?>)
            Objects.requireNonNull(
                WORLD.intake.people(WORLD.operator, typed).getModel().get("colleagues"));
    assertThat(offered)
        .extracting(one -> ((Colleague) one).account())
        .contains(involved.id(), WORLD.worker.id(), WORLD.chair.id())
        .doesNotContain(WORLD.stranger.id());
    UUID id = received(WORLD.intake.take(WORLD.operator, typed));
    assertThat(WORLD.concerns.find(involved, id, "test")).isEmpty();
    assertThat(WORLD.concerns.find(WORLD.worker, id, "test")).isPresent();
    assertThat(WORLD.register.count("protection.named_account")).isEqualTo(1);
  }

  private static Optional<UUID> recognised(Actor.User actor, MultiValueMap<String, String> report) {
    UUID id = received(WORLD.intake.take(actor, report));
    return WORLD.read(WORLD.operator, id).children().getFirst().child();
  }

  private static Identity identity(Concern.Child child) {
    return WORLD
        .register
        .the(Identities.class)
        .unmask(WORLD.worker, child.person().orElseThrow(), Purpose.VISIT)
        .orElseThrow();
  }
}
