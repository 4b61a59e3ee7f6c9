package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/** The people of one commune who work on a case in a browser, with a clock that the story moves. */
final class CaseWork implements AutoCloseable {
  /** The child of the story; on no page but the one that shows who it is. */
  static final String NAME = "Chíu Sau Múi";

  final StoryClock clock;
  final RunningApplication application;
  private final People people;
  private final List<BrowserContext> visitors = new ArrayList<>();

  CaseWork(String begins) {
    clock = new StoryClock(begins);
    application = RunningApplication.emptyWith(clock);
    people = People.of(application);
  }

  /** A page of somebody of that role. */
  Page signedIn(Role role) {
    BrowserContext visitor = Browsing.visitor(1366);
    visitors.add(visitor);
    return people.signIn(visitor, role);
  }

  /** A page of somebody with that account. */
  Page signedIn(String login) {
    BrowserContext visitor = Browsing.visitor(1366);
    visitors.add(visitor);
    return people.signIn(visitor, login, People.PASSWORD);
  }

  /** A child as whoever calls tells of it. */
  ToldChild child(vn.mangnon.children.record.Sex sex, int born, Identity identity) {
    return new ToldChild(id(), sex, Optional.of(born), identity, Optional.empty());
  }

  /** The first, second, … commune; the people of each role belong to the first. */
  Place commune(int number) {
    Places places = application.service(Places.class);
    return places.validOn(places.latestMap(), PlaceLevel.COMMUNE).get(number);
  }

  /** A report through the hotline about a child of the first commune, received this minute. */
  NewConcern reported(Danger danger, String event) {
    return reported(danger, event, commune(0), commune(0));
  }

  /** A report through the hotline about a child, received this minute. */
  NewConcern reported(Danger danger, String event, Place where, Place home) {
    return reported(
        danger,
        event,
        where,
        home,
        List.of(
            child(
                vn.mangnon.children.record.Sex.FEMALE,
                2018,
                new Identity(
                    FreeText.of(NAME),
                    FreeText.of("khoảng 9 tuổi"),
                    FreeText.of("nhà cuối bản"),
                    FreeText.NONE,
                    FreeText.of("mẹ: Chíu Tài Múi")))));
  }

  /**
   * A report through the hotline about these children of the first commune, received this minute.
   */
  NewConcern reported(Danger danger, String event, List<ToldChild> children) {
    return reported(danger, event, commune(0), commune(0), children);
  }

  private NewConcern reported(
      Danger danger, String event, Place where, Place home, List<ToldChild> children) {
    Actor.User operator = People.actor(application, People.login(Role.HOTLINE_OPERATOR));
    NewConcern told =
        new NewConcern(
            id(),
            clock.instant().truncatedTo(ChronoUnit.MINUTES),
            Channel.HOTLINE,
            "18001769-2027-015",
            "",
            danger,
            Optional.of(where.id()),
            Optional.of(home.id()),
            Told.of(event),
            children,
            Optional.empty(),
            List.of());
    assertThat(application.service(Concerns.class).take(operator, told))
        .isEqualTo(new ConcernAnswer.Done(told.id()));
    return told;
  }

  /** The case of the report's first child, led by the commune's worker. */
  UUID opened(NewConcern told) {
    return opened(told, People.login(Role.CASE_WORKER));
  }

  /** The case of the report's first child, led by somebody with that account. */
  UUID opened(NewConcern told, String login) {
    return opened(told.children().getFirst(), login);
  }

  /** The case of a child, led by the commune's worker. */
  UUID opened(ToldChild child) {
    return opened(child, People.login(Role.CASE_WORKER));
  }

  private UUID opened(ToldChild child, String login) {
    Actor.User worker = People.actor(application, login);
    UUID id = id();
    assertThat(
            application.service(Cases.class).open(worker, new OpenCase(id, id(), child.id(), "")))
        .isInstanceOf(CaseAnswer.Done.class);
    return id;
  }

  /** What somebody of that role does in a case without the browser; it happens now. */
  void does(Role role, UUID caseId, Payload payload) {
    assertThat(
            application
                .service(Cases.class)
                .perform(
                    People.actor(application, People.login(role)),
                    new Command(
                        id(),
                        caseId,
                        Integer.MAX_VALUE,
                        clock.instant().truncatedTo(ChronoUnit.MINUTES),
                        payload,
                        "")))
        .isInstanceOf(CaseAnswer.Done.class);
  }

  /** The account of a child-protection worker of another commune. */
  String workerElsewhere() {
    Places places = application.service(Places.class);
    return person(
        "thu.can-bo-xa-khac",
        "Người thử xã khác",
        Role.CASE_WORKER,
        places.validOn(places.latestMap(), PlaceLevel.COMMUNE).getLast());
  }

  /** The account of somebody of a commune, who is called so. */
  String person(String login, String name, Role role, Place commune) {
    Accounts accounts = application.service(Accounts.class);
    Actor.Machine machine = Actor.machine("browser-test");
    if (!(accounts.create(machine, login, name, Optional.empty())
        instanceof AccountAnswer.Done(UUID account))) {
      throw new IllegalStateException("No account " + login);
    }
    accounts.setPassword(machine, account, People.PASSWORD);
    accounts.grant(machine, account, NewGrant.of(role, LocalDate.of(2021, 1, 1)).at(commune.id()));
    return login;
  }

  /** Shows what is due to whoever looks. */
  String today(Page page) {
    page.navigate(application.address() + "/protection/today");
    return main(page);
  }

  /** Shows the case. */
  String open(Page page, UUID id) {
    page.navigate(application.address() + "/protection/cases/" + id);
    return main(page);
  }

  /** Opens one of the forms that the case's page offers. */
  void form(Page page, UUID id, String kind) {
    open(page, id);
    page.locator("main a[href='/protection/cases/" + id + "/do/" + kind + "']").click();
  }

  /** Records what was filled in and comes back to the case. */
  String record(Page page) {
    press(page, "Ghi");
    assertThat(page.url()).as(main(page)).contains("saved=1");
    return main(page);
  }

  static void press(Page page, String name) {
    button(page, name).click();
  }

  static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Chooses one of the answers of a question. */
  static void choose(Page page, String field, String answer) {
    page.locator("#" + field + "-" + answer).check();
  }

  static void fill(Page page, String field, String text) {
    page.locator("#" + field).fill(text);
  }

  static String main(Page page) {
    return page.locator("main").innerText();
  }

  private UUID id() {
    return UuidV7.next(application.service(Clock.class));
  }

  @Override
  public void close() {
    visitors.forEach(BrowserContext::close);
    application.stop();
  }
}
