package vn.mangnon.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnon.protection.intake.IntakeWorld.form;
import static vn.mangnon.protection.intake.IntakeWorld.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Concern.Outcome;
import vn.mangnon.protection.cases.EndReason;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.Danger;

/** One report and each way to settle it. */
class ConcernPagesTest {
  private final IntakeWorld world = new IntakeWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whatIsMissingAndWhatIsForbiddenAreTheSame() {
    UUID id = report(2016).id();
    UUID child = world.read(world.worker, id).children().getFirst().id();
    UUID nobody = UUID.randomUUID();
    for (UUID one : List.of(id, nobody)) {
      absent(() -> world.pages.one(world.stranger, one));
      absent(() -> world.pages.locate(world.stranger, one, form("place", world.name(world.away))));
      absent(() -> world.pages.unmask(world.stranger, one, form("person", nobody.toString())));
      absent(() ->
          world.pages.join(world.stranger, one, form("earlier", UUID.randomUUID().toString())));
    }
    for (UUID one : List.of(child, nobody)) {
      absent(() -> world.pages.end(world.stranger, id, one, ending(one, "đã đến")));
      absent(() -> world.pages.open(world.stranger, id, one, keys()));
    }
    absent(() -> world.pages.end(world.chair, id, child, ending(child, "đã đến")));
  }

  @Test
  void whoAChildIsShowsOnlyWhenAskedForWithAPurpose() {
    UUID id = report(2016).id();
    ConcernPage plain = page(world.pages.one(world.worker, id), ConcernPage.class);
    UUID person = plain.concern().children().getFirst().person().orElseThrow();
    assertThat(plain.shown(person)).isEmpty();
    ConcernPage shown =
        page(
            world.pages.unmask(
                world.worker, id, form("person", person.toString(), "purpose", "VISIT")),
            ConcernPage.class);
    assertThat(shown.shown(person).orElseThrow().name().text()).isEqualTo("Chíu Thị Sáu");
    absent(() -> world.pages.unmask(world.worker, id, form("person", person.toString())));
    NewConcern other = report(2011);
    absent(() ->
        world.pages.unmask(
            world.worker, other.id(), form("person", person.toString(), "purpose", "VISIT")));
  }

  @Test
  void theButtonsAreThoseOfTheReader() {
    UUID id = report(2016).id();
    assertThat(page(world.pages.one(world.worker, id), ConcernPage.class))
        .satisfies(mine -> assertThat(mine.manages() && mine.opens()).isTrue());
    assertThat(page(world.pages.one(world.chair, id), ConcernPage.class))
        .satisfies(theirs -> assertThat(theirs.manages() || theirs.opens()).isFalse());
    assertThat(page(world.pages.one(world.operator, id), ConcernPage.class))
        .satisfies(theirs -> {
          assertThat(theirs.manages()).isTrue();
          assertThat(theirs.opens()).isFalse();
        });
  }

  @Test
  void aCaseIsOpenedOnceAndLeadsToItsPage() {
    NewConcern told = report(2016);
    UUID child = told.children().getFirst().id();
    var keys = keys();
    String there = "redirect:/protection/cases/" + keys.getFirst("case");
    assertThat(world.pages.open(world.worker, told.id(), child, keys).getViewName())
        .isEqualTo(there);
    assertThat(world.pages.open(world.worker, told.id(), child, keys).getViewName())
        .isEqualTo(there);
    ModelAndView late = world.pages.open(world.worker, told.id(), child, keys());
    assertThat(late.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    ConcernPage page = page(late, ConcernPage.class);
    assertThat(page.wrong()).hasSize(1);
    assertThat(page.cases()).hasSize(1);
    assertThat(page(world.pages.one(world.operator, told.id()), ConcernPage.class).cases())
        .isEmpty();
  }

  @Test
  void aChildIsEndedWithAReasonAndHowItWasChecked() {
    NewConcern told = report(2016);
    UUID child = told.children().getFirst().id();
    ModelAndView unsaid = world.pages.end(world.worker, told.id(), child, ending(child, ""));
    assertThat(unsaid.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(page(unsaid, ConcernPage.class).wrong())
        .extracting(Wrong::field)
        .containsExactly("words-" + child);
    ModelAndView why =
        world.pages.end(world.worker, told.id(), child, form("words-" + child, "đã đến nhà"));
    assertThat(page(why, ConcernPage.class).wrong())
        .extracting(Wrong::field)
        .containsExactly("reason-" + child);
    assertThat(page(why, ConcernPage.class).typed().text("words-" + child)).isEqualTo("đã đến nhà");
    assertThat(
            world.pages.end(world.worker, told.id(), child, ending(child, "đã đến")).getViewName())
        .endsWith("?saved=1");
    assertThat(world.read(world.worker, told.id()).children().getFirst().outcome())
        .isEqualTo(new Outcome.Ended(EndReason.NO_RISK));
    assertThat(page(world.pages.one(world.worker, told.id()), ConcernPage.class).clocks())
        .isEmpty();
  }

  @Test
  void aReportWithoutACommuneGoesToTheOneThatIsTyped() {
    UUID id =
        world.taken(world.told(Danger.YES, Optional.empty(), world.child(Sex.MALE, 2015))).id();
    ModelAndView blank = world.pages.locate(world.operator, id, form("place", ""));
    assertThat(page(blank, ConcernPage.class).wrong()).hasSize(1);
    ModelAndView unknown = world.pages.locate(world.operator, id, form("place", "Không Đâu Cả"));
    assertThat(page(unknown, ConcernPage.class).typed().text("place")).isEqualTo("Không Đâu Cả");
    assertThat(
            world
                .pages
                .locate(world.operator, id, form("place", world.name(world.home)))
                .getViewName())
        .endsWith("/receipt");
    assertThat(world.read(world.worker, id).eventPlace()).contains(world.home);
  }

  @Test
  void aSecondReportOfTheSameEventIsFoundExplainedAndJoined() {
    NewConcern first = report(2016);
    world.register.clock.pass(Duration.ofHours(2));
    NewConcern second = report(2017);
    Alike alike = alike(world.worker, second).getFirst();
    assertThat(alike.id()).isEqualTo(first.id());
    assertThat(alike.grounds())
        .containsExactly(Ground.SAME_PLACE, Ground.NEAR_BIRTH, Ground.SAME_SEX);
    assertThat(alike.takes(second.receivedAt())).isTrue();
    assertThat(alike(world.worker, first).getFirst().takes(first.receivedAt())).isFalse();

    UUID ours = second.children().getFirst().id();
    UUID theirs = first.children().getFirst().id();
    assertThat(
            world
                .pages
                .join(
                    world.worker,
                    second.id(),
                    form("earlier", first.id().toString(), "same-" + ours, theirs.toString()))
                .getViewName())
        .endsWith("?saved=1");
    Concern joined = world.read(world.worker, second.id());
    assertThat(joined.joinedTo()).contains(first.id());
    assertThat(joined.children().getFirst().outcome()).isEqualTo(new Outcome.SameAs(theirs));
    assertThat(alike(world.worker, first))
        .as("a joined report stands for itself no more")
        .isEmpty();
  }

  @Test
  void reportsAreNotJoinedTheWrongWayRound() {
    NewConcern first = report(2016);
    world.register.clock.pass(Duration.ofHours(2));
    NewConcern second = report(2016);
    ModelAndView answer =
        world.pages.join(world.worker, first.id(), form("earlier", second.id().toString()));
    assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(page(answer, ConcernPage.class).wrong())
        .extracting(Wrong::field)
        .containsExactly("join-" + second.id());
  }

  @Test
  void whatCannotBeTheSameEventIsNotSuggested() {
    NewConcern told = report(2016);
    world.taken(world.told(Danger.NO, Optional.of(world.home), world.child(Sex.FEMALE, 2012)));
    world.taken(world.told(Danger.NO, Optional.of(world.home), world.child(Sex.MALE, 2016)));
    world.taken(world.told(Danger.NO, Optional.of(world.away), world.child(Sex.FEMALE, 2016)));
    world.taken(world.told(Danger.NO, Optional.empty(), world.child(Sex.FEMALE, 2016)));
    assertThat(alike(world.operator, told)).isEmpty();
    world.register.clock.pass(Duration.ofDays(WaitingReports.SAME_EVENT_DAYS + 1));
    assertThat(alike(world.operator, report(2016))).isEmpty();
  }

  @Test
  void oneChildOfTheRegisterIsTheSameWhereverItHappened() {
    UUID child = world.register.id();
    NewConcern first = recognised(world.home, child, 2010);
    NewConcern second = recognised(world.away, child, 2016);
    assertThat(alike(world.operator, second))
        .singleElement()
        .satisfies(alike -> {
          assertThat(alike.id()).isEqualTo(first.id());
          assertThat(alike.grounds()).containsExactly(Ground.SAME_CHILD);
        });
    assertThat(alike(world.stranger, second)).as("never across reach").isEmpty();
  }

  @Test
  void onePageCostsTheSameStatementsHoweverMuchIsAlike() {
    NewConcern told = report(2016);
    report(2016);
    List<String> few = statements(told);
    for (int i = 0; i < 8; i++) {
      report(2016);
    }
    assertThat(statements(told)).isEqualTo(few).hasSizeLessThanOrEqualTo(6);
    assertThat(alike(world.worker, told)).hasSize(5);
  }

  private List<String> statements(NewConcern told) {
    world.register.source.take();
    world.pages.one(world.worker, told.id());
    return world.register.source.take();
  }

  private NewConcern report(int year) {
    return world.taken(
        world.told(Danger.NO, Optional.of(world.home), world.child(Sex.FEMALE, year)));
  }

  private NewConcern recognised(int place, UUID child, int year) {
    return world.taken(
        world.told(
            Danger.NO,
            Optional.of(place),
            new ToldChild(
                world.register.id(),
                Sex.MALE,
                Optional.of(year),
                Identity.UNKNOWN,
                Optional.of(child))));
  }

  private List<Alike> alike(Actor actor, NewConcern told) {
    return page(world.pages.one(actor, told.id()), ConcernPage.class).alike();
  }

  private org.springframework.util.MultiValueMap<String, String> keys() {
    return form(
        "case", world.register.id().toString(), "transaction", world.register.id().toString());
  }

  private static org.springframework.util.MultiValueMap<String, String> ending(
      UUID child, String words) {
    return form("reason-" + child, "NO_RISK", "words-" + child, words);
  }

  private static void absent(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ResponseStatusException.class,
            answer -> assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
  }
}
