package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Phone;
import vn.mangnon.access.Role;

/** The first hour of an installation: from the code that the start prints to a working user. */
class FirstStartTest {
  private static final String PASSWORD = "mot cau de nho cua nguoi dau tien";

  @Test
  void theFirstAdministratorAndTheFirstUserComeInAndSeeWhatToDoNext() {
    RunningApplication application = RunningApplication.emptyWith(Map.of("mangnon.clock", ""));
    String code = application.service(Accounts.class).inviteFirstAdministrator();
    String invitation;
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = visitor.newPage();
      page.navigate(application.address() + "/dang-nhap");
      assertThat(page.url()).endsWith("/bat-dau");
      assertThat(page.locator("main a[href='/dang-nhap/ngoai']").count()).isZero();
      looksWell(page);
      begin(page, "mã bịa ra");
      assertThat(page.locator("main").innerText()).contains("Mã không đúng hoặc đã dùng");
      begin(page, code);
      signIn(page, "quan.tri", PASSWORD);
      assertThat(page.url()).contains("/tai-khoan");
      String key = setUpTheSecondFactor(page);
      page.navigate(application.address() + "/dang-nhap");
      invitation = inviteAUserOfTheLeadAgency(page, application);
      page.context().clearCookies();
      page.navigate(application.address() + "/dang-nhap");
      signIn(page, "quan.tri", PASSWORD);
      page.getByLabel("Mã 6 số").fill(Phone.code(key, now().plus(Duration.ofSeconds(30))));
      submit(page);
      assertThat(page.url()).endsWith("/quan-tri");
    }
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = visitor.newPage();
      page.navigate(application.address() + invitation);
      looksWell(page);
      page.getByLabel("Mật khẩu mới").fill(PASSWORD);
      submit(page);
      signIn(page, "dau.moi", PASSWORD);
      assertThat(page.locator("header").innerText()).contains("Người đầu mối");
      page.navigate(application.address() + "/");
      looksWell(page);
      assertThat(page.locator("h1").innerText()).isEqualTo("Chưa có số liệu.");
      page.locator("main .empty a").first().click();
      assertThat(page.url()).contains("/nhap-so-lieu");
      page.navigate(application.address() + "/bat-dau");
      assertThat(page.url()).endsWith("/dang-nhap");
    } finally {
      application.stop();
    }
  }

  /** A password ends the visits begun before it, so the clock has to move in this story. */
  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private static void begin(Page page, String code) {
    page.getByLabel("Mã khởi đầu").fill(code);
    page.getByLabel("Tên đăng nhập").fill("quan.tri");
    page.getByLabel("Họ và tên").fill("Người quản trị");
    page.getByLabel("Mật khẩu mới").fill(PASSWORD);
    submit(page);
  }

  private static String setUpTheSecondFactor(Page page) {
    page.getByText("Bật xác thực hai lớp").click();
    looksWell(page);
    String key = page.locator("main code").last().innerText();
    page.getByLabel("Mã 6 số").fill(Phone.code(key, now()));
    page.getByText("Xác nhận").click();
    assertThat(page.locator("main li code").count()).isEqualTo(10);
    looksWell(page);
    return key;
  }

  private static String inviteAUserOfTheLeadAgency(Page page, RunningApplication application) {
    page.navigate(application.address() + "/quan-tri");
    looksWell(page);
    page.getByLabel("Tên đăng nhập").fill("dau.moi");
    page.getByLabel("Họ và tên").fill("Người đầu mối");
    submit(page);
    String invitation = page.locator("main .notice code").innerText();
    looksWell(page);
    page.locator("select[name='vai-tro']")
        .selectOption(new SelectOption().setValue(Role.LEAD_AGENCY.name()));
    page.locator("form[action$='/quyen'] button").click();
    assertThat(page.locator("main table").innerText()).contains(Role.LEAD_AGENCY.vi());
    return invitation;
  }

  private static void signIn(Page page, String login, String password) {
    page.getByLabel("Tên đăng nhập").fill(login);
    page.getByLabel("Mật khẩu").fill(password);
    submit(page);
  }

  private static void submit(Page page) {
    page.locator("main button[type=submit]").first().click();
  }

  private static void looksWell(Page page) {
    for (int width : Browsing.WIDTHS) {
      page.setViewportSize(width, 800);
      assertThat(Browsing.sidewaysScroll(page)).as(page.url() + " at " + width).isZero();
      assertThat(Browsing.violations(page)).as(page.url() + " at " + width).isEmpty();
    }
  }
}
