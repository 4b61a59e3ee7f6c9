package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Sex;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.Danger;

/**
 * Two reports of one event: the school's, and a call that the hotline takes by keyboard; the
 * commune joins them and ends one without a case.
 */
class IntakeStoryTest {
  private static final String NAME = "Chíu Thị Mùa Thu";
  private static final String BOTH = "thu.kiem-nhiem-bao-ve";
  private final RunningApplication application = RunningApplication.withSampleData();
  private final Clock clock = application.service(Clock.class);
  private final Place commune = commune();

  @Test
  void aCallIsTakenByKeyboardInTimeFoundByTheCommuneAndJoinedToWhatTheSchoolReported() {
    People people = People.of(application);
    UUID school = theSchoolReports();
    try (BrowserContext hotline = Browsing.visitor(1366);
        BrowserContext office = Browsing.visitor(1366)) {
      Page operator = people.signIn(hotline, Role.HOTLINE_OPERATOR);
      operator.navigate(application.address() + "/protection/concerns");
      Browsing.looksWell(operator, "intake-inbox");
      operator.navigate(application.address() + "/protection/concerns/new");
      Browsing.looksWell(operator, "intake-new");
      operator.keyboard().press("Control+Enter");
      assertThat(operator.locator(".faults a[href='#danger-YES']")).hasCount(1);
      Browsing.looksWell(operator, "intake-wrong");
      operator.navigate(application.address() + "/protection/concerns/new");
      takesTheCall(operator);
      Browsing.looksWell(operator, "intake-receipt");
      String report = operator.url().replace("/receipt", "");
      assertThat(operator.locator("main"))
          .containsText("Thông tin đã chuyển cho " + commune.fullName());
      assertThat(operator.locator("main")).containsText("12 giờ từ khi tiếp nhận");
      assertThat(operator.locator("main a[href$='" + school + "']")).hasCount(1);
      assertThat(operator.title() + operator.url()).doesNotContain("Thu", "đánh");

      Page worker = people.signIn(office, Role.CASE_WORKER);
      worker.navigate(application.address() + "/protection/concerns?danger=YES");
      worker.locator("main a[href='" + report.replaceFirst(".*?/protection", "/protection") + "']").click();
      assertThat(worker.locator("main")).containsText("đang trốn nhà bà");
      assertThat(worker.locator("main")).not().containsText(NAME);
      worker.getByText("Xem em thứ 1 là ai").click();
      assertThat(worker.locator("main")).containsText(NAME);
      assertThat(worker.title() + worker.url()).doesNotContain("Thu");
      Browsing.looksWell(worker, "intake-one");
      worker.navigate(report);
      joins(worker, school);
      endsTheOther(worker, school);
    }
  }

  @Test
  void whoMayReadChildrenFindsThemInTheRegisterAsTheyType() {
    Actor.User both = somebodyOfTheRegisterToo();
    UUID child = registered(both);
    try (BrowserContext office = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(office, BOTH, People.PASSWORD);
      page.navigate(application.address() + "/protection/concerns/new");
      page.locator("#danger-NO").check();
      page.locator("#event").fill("Em nghỉ học đã một tuần");
      page.locator("#child-0-name").pressSequentially("giap thi tim thay");
      Locator found = page.locator("#child-0-found input[value='" + child + "']");
      found.check();
      Browsing.looksWell(page, "intake-found");
      page.keyboard().press("Control+Enter");
      page.waitForURL(url -> url.endsWith("/receipt"));
      String id = page.url().replaceFirst(".*/([0-9a-f-]{36})/receipt", "$1");
      assertThat(
              application
                  .service(Concerns.class)
                  .find(
                      People.actor(application, People.login(Role.HOTLINE_OPERATOR)),
                      UUID.fromString(id),
                      "test")
                  .orElseThrow()
                  .children()
                  .getFirst()
                  .child())
          .contains(child);
    }
  }

  private Actor.User somebodyOfTheRegisterToo() {
    Accounts accounts = application.service(Accounts.class);
    Actor.Machine machine = Actor.machine("browser-test");
    if (accounts.create(machine, BOTH, "Người thử kiêm nhiệm", Optional.empty())
        instanceof AccountAnswer.Done(UUID id)) {
      accounts.setPassword(machine, id, People.PASSWORD);
      for (Role role : List.of(Role.CASE_WORKER, Role.CHILD_OFFICER)) {
        accounts.grant(
            machine, id, NewGrant.of(role, LocalDate.of(2021, 1, 1)).at(commune.id()));
      }
    }
    return People.actor(application, BOTH);
  }

  private UUID registered(Actor.User officer) {
    return done(
        application
            .service(Children.class)
            .open(
                officer,
                NewChild.of(
                    UuidV7.next(clock),
                    vn.mangnon.children.record.Identity.of(
                        "Giáp Thị Tìm Thấy", BirthDate.parse("05/03/2016").orElseThrow(), Sex.FEMALE),
                    Home.in(commune.id(), "Khu 1"),
                    "family")));
  }

  @Test
  void withoutScriptsThreeChildrenFindRoomAndNothingTypedIsLost() {
    try (BrowserContext plain = Browsing.withoutScripts(360)) {
      Page page = People.of(application).signIn(plain, Role.HOTLINE_OPERATOR);
      page.navigate(application.address() + "/protection/concerns/new");
      for (int child = 0; child < 3; child++) {
        page.locator("#child-" + child + "-name").fill("Em " + child);
      }
      page.locator("button[name=more]").click();
      page.locator("#child-3-name").fill("Em 3");
      page.locator("#event-place").fill("khong dau ca");
      page.locator("[data-save]").click();
      assertThat(page.locator(".faults li")).hasCount(3);
      assertThat(page.locator(".faults a[href='#event-place']")).hasCount(1);
      assertThat(page.locator("#child-3-name")).hasValue("Em 3");
      page.locator("#danger-NO").check();
      page.locator("#event").fill("Bốn em đi lạc");
      page.locator("#event-place").fill("");
      page.locator("[data-save]").click();
      assertThat(page.locator("h1")).hasText("Đã tiếp nhận thông tin");
      assertThat(page.locator("main")).containsText("về 4 em");
      saysWhere(page.url().replace("/receipt", ""));
    }
  }

  private void saysWhere(String report) {
    try (BrowserContext office = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(office, Role.HOTLINE_OPERATOR);
      page.navigate(report);
      page.locator("#place").fill(plain(commune.name()));
      Browsing.looksWell(page, "intake-locate");
      page.locator("form[action$='/place'] button").click();
      assertThat(page.locator("main"))
          .containsText("Thông tin đã chuyển cho " + commune.fullName());
    }
  }

  private void takesTheCall(Page page) {
    assertThat(page.locator("[role=timer]")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
    Typist operator = new Typist(page);
    operator
        .presses("Alt+1")
        .presses("Alt+4")
        .types("Bố say rượu đánh hai chị em, đang trốn nhà bà")
        .presses("Alt+5")
        .types(plain(commune.name()))
        .presses("Alt+6")
        .types(NAME)
        .presses("Tab")
        .types("10")
        .presses("Tab")
        .presses("ArrowUp")
        .presses("Alt+7")
        .types("Tuấn")
        .presses("Tab")
        .types("khoảng 7 tuổi")
        .presses("Tab")
        .presses("ArrowUp")
        .presses("ArrowUp");
    assertThat(page.locator("#danger-YES")).isChecked();
    assertThat(page.locator("#event-place")).hasValue(commune.fullName());
    assertThat(page.locator("#child-0-sex")).hasValue("FEMALE");
    assertThat(page.locator("#child-1-name")).hasValue("Tuấn");
    assertThat(page.locator("#child-1-sex")).hasValue("MALE");
    operator.presses("Alt+8").presses("Tab").types("18001769-0042").presses("Control+Enter");
    page.waitForURL(url -> url.endsWith("/receipt"));
    assertThat(operator.seconds())
        .as("%d keys at 40 words a minute", operator.keys())
        .isBetween(30.0, 90.0);
  }

  private void joins(Page page, UUID school) {
    Locator join = page.locator("#join-" + school);
    assertThat(join).containsText("cùng xã, phường");
    assertThat(join.locator("select")).hasCount(2);
    join.getByText("Gộp vào thông tin đó").click();
    assertThat(page.locator("[role=status]").first()).hasText("Đã lưu.");
    assertThat(page.locator("main")).containsText("Thông tin này cùng một sự việc với");
    assertThat(page.locator("main")).containsText("Là em trong thông tin được tiếp nhận trước");
    Browsing.looksWell(page, "intake-joined");
    page.getByText("thông tin được tiếp nhận trước").first().click();
    page.waitForURL(url -> url.contains(school.toString()));
  }

  private static void endsTheOther(Page page, UUID school) {
    Locator child = page.locator("main section[id^=child-]").last();
    child.locator("summary").click();
    child.locator("select[id^=reason]").selectOption("NO_RISK");
    child.getByText("Kết thúc", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".faults")).containsText("Ghi lý do");
    Locator again = page.locator("main section[id^=child-]").last();
    assertThat(again.locator("select[id^=reason]")).hasValue("NO_RISK");
    again.locator("textarea").fill("Đã đến nhà, em ở với bà, an toàn.");
    again.getByText("Kết thúc", new Locator.GetByTextOptions().setExact(true)).click();
    page.waitForURL(url -> url.contains(school + "?saved=1"));
    assertThat(page.locator("main section[id^=child-]").last())
        .containsText("Kết thúc, không mở vụ việc: Đã xác minh: em an toàn");
  }

  private UUID theSchoolReports() {
    UUID id = UuidV7.next(clock);
    application
        .service(Concerns.class)
        .take(
            People.actor(application, People.login(Role.HOTLINE_OPERATOR)),
            new NewConcern(
                id,
                clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(30)),
                Channel.SCHOOL,
                "",
                "Trường tiểu học",
                Danger.YES,
                Optional.of(commune.id()),
                Optional.of(commune.id()),
                Told.of("Hai chị em nghỉ học, người có vết bầm"),
                List.of(child(Sex.FEMALE, 2016), child(Sex.MALE, 2019)),
                Optional.empty(),
                List.of()));
    return id;
  }

  private ToldChild child(Sex sex, int year) {
    return new ToldChild(
        UuidV7.next(clock), sex, Optional.of(year), Identity.named(NAME), Optional.empty());
  }

  private Place commune() {
    Places places = application.service(Places.class);
    return places.validOn(places.latestMap(), PlaceLevel.COMMUNE).getFirst();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }
}
