package vn.mangnon.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;
import vn.mangnon.sample.SampleFigures;

/** One account for each role, made for browser tests, without a second factor. */
final class People {
  static final String PASSWORD = "mot cau de nho cho bai thu";
  private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
  private static final Map<RunningApplication, People> KNOWN = new LinkedHashMap<>();

  private final RunningApplication application;

  private People(RunningApplication application) {
    this.application = application;
    for (Role role : Role.values()) {
      make(role);
    }
  }

  static synchronized People of(RunningApplication application) {
    return KNOWN.computeIfAbsent(application, People::new);
  }

  /** A page signed in as somebody of that role. */
  Page signIn(BrowserContext visitor, Role role) {
    return signIn(visitor, login(role), PASSWORD);
  }

  /** A page signed in with one of the sample accounts. */
  Page signIn(BrowserContext visitor, String login) {
    return application.service(SampleFigures.class).accounts().stream()
        .filter(account -> account.login().equals(login))
        .findFirst()
        .map(account -> signIn(visitor, login, account.password()))
        .orElseThrow();
  }

  /** Signs in with one of the sample accounts through another address of the application. */
  void signInAt(String address, Page page, String login) {
    String password =
        application.service(SampleFigures.class).accounts().stream()
            .filter(account -> account.login().equals(login))
            .findFirst()
            .orElseThrow()
            .password();
    signIn(address, page, login, password);
  }

  /** The person with that account, as a service takes them. */
  static Actor.User actor(RunningApplication application, String login) {
    Accounts accounts = application.service(Accounts.class);
    UUID id =
        accounts.all(Actor.machine("browser-test")).stream()
            .filter(account -> account.login().equals(login))
            .findFirst()
            .orElseThrow()
            .id();
    return accounts.actor(id, accounts.visitBegins(id)).orElseThrow();
  }

  /** A page signed in with an account that its test made. */
  Page signIn(BrowserContext visitor, String login, String password) {
    Page page = visitor.newPage();
    signIn(application.address(), page, login, password);
    return page;
  }

  private static void signIn(String address, Page page, String login, String password) {
    page.navigate(address + "/dang-nhap");
    page.getByLabel("Tên đăng nhập").fill(login);
    page.getByLabel("Mật khẩu").fill(password);
    page.locator("main button[type=submit]").click();
    page.waitForURL(url -> !url.contains("/dang-nhap"));
  }

  private void make(Role role) {
    Accounts accounts = application.service(Accounts.class);
    Actor.Machine machine = Actor.machine("browser-test");
    AccountAnswer made =
        accounts.create(machine, login(role), "Người thử " + role.vi(), Optional.empty());
    if (!(made instanceof AccountAnswer.Done(var id))) {
      throw new IllegalStateException("No account for " + role + ": " + made);
    }
    accounts.setPassword(machine, id, PASSWORD);
    accounts.grant(machine, id, grant(role));
  }

  private NewGrant grant(Role role) {
    NewGrant grant = NewGrant.of(role, SINCE);
    Places places = application.service(Places.class);
    return switch (role) {
      case COMMUNE_OFFICER, CHILD_OFFICER, COLLABORATOR, CASE_WORKER, COMMUNE_CHAIR ->
          grant.at(places.validOn(places.latestMap(), PlaceLevel.COMMUNE).getFirst().id());
      case DEPARTMENT -> grant.in(application.service(Programme.class).forms().getFirst().agency());
      case PROVINCE_LEADER,
          LEAD_AGENCY,
          FINANCE,
          AUDITOR,
          ADMINISTRATOR,
          REGISTER_KEEPER,
          HOTLINE_OPERATOR ->
          grant;
    };
  }

  static String login(Role role) {
    return "thu." + role.name().toLowerCase(java.util.Locale.ROOT);
  }
}
