package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.ExternalIdentities;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Phone;
import vn.mangnon.access.Role;
import vn.mangnon.access.SecondFactors;

/** Signing in through an outside identity provider, with a real one on this machine. */
class IdentityProviderTest {
  private static final Actor.Machine MACHINE = Actor.machine("browser-test");
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final LocalIdentityProvider PROVIDER = LocalIdentityProvider.start();
  private static final RunningApplication APPLICATION =
      RunningApplication.emptyWith(
          Map.of(
              "mangnon.oidc.issuer",
              PROVIDER.issuer(),
              "mangnon.oidc.client-id",
              LocalIdentityProvider.CLIENT,
              "mangnon.oidc.client-secret",
              LocalIdentityProvider.SECRET,
              "mangnon.oidc.name",
              "Tài khoản tỉnh",
              "mangnon.oidc.second-factor-amr",
              "mfa,otp"));

  private final Accounts accounts = APPLICATION.service(Accounts.class);
  private final ExternalIdentities identities = APPLICATION.service(ExternalIdentities.class);
  private final String subject = "sub-" + COUNT.incrementAndGet();

  @BeforeEach
  void theProviderKnowsUsAndTellsTheTruth() {
    PROVIDER.trust(APPLICATION.address());
    PROVIDER.claimTheTruth();
    PROVIDER.claim("sub", subject);
  }

  @AfterAll
  static void stop() {
    APPLICATION.stop();
    PROVIDER.close();
  }

  @Test
  void anInvitedPersonLinksTheirIdentityOnceAndThenSignsInWithIt() {
    UUID account = account("moi");
    String code = accounts.invite(MACHINE, account);
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = visitor.newPage();
      page.navigate(APPLICATION.address() + "/loi-moi?ma=" + code);
      page.getByText("Đăng nhập bằng Tài khoản tỉnh").click();
      signInAtTheProvider(page, "an");
      assertThat(page.locator("main").innerText()).contains("Người moi", subject);
      looksWell(page);
      page.getByText("Đúng là tôi, hãy nối").click();
      assertThat(page.locator("header").innerText()).contains("Người moi");
    }
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = arrive(visitor, "an");
      assertThat(page.locator("header").innerText()).contains("Người moi");
    }
    assertThat(identities.invited(code)).isEmpty();
    assertThat(accounts.grantsOf(MACHINE, account)).isEmpty();
  }

  @Test
  void anIdentityThatNobodyLinkedComesNotInAndMakesNoAccount() {
    int before = accounts.all(MACHINE).size();
    accounts.create(MACHINE, "trung.thu", "Người trùng thư", Optional.of("an@example.vn"));
    PROVIDER.claim("email", "an@example.vn");
    PROVIDER.claim("email_verified", true);
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = arrive(visitor, "an");
      assertThat(page.locator("main").innerText()).contains("Chưa vào được", subject);
      assertNobodyIsIn(page);
      looksWell(page);
    }
    assertThat(accounts.all(MACHINE)).hasSize(before + 1);
  }

  @Test
  void aDisabledAccountAndAnUnlinkedIdentityLookTheSame() {
    UUID account = account("khoa");
    identities.link(MACHINE, account, PROVIDER.issuer(), subject);
    accounts.setDisabled(MACHINE, account, true);
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = arrive(visitor, "an");
      assertThat(page.locator("main").innerText()).contains("Chưa vào được", subject);
      assertNobodyIsIn(page);
    }
  }

  @Test
  void anIdentityIsLinkedToOneAccountOnly() {
    assertThat(identities.link(MACHINE, account("mot"), PROVIDER.issuer(), subject))
        .isInstanceOf(AccountAnswer.Done.class);
    assertThat(identities.link(MACHINE, account("hai"), PROVIDER.issuer(), subject))
        .isInstanceOf(AccountAnswer.Refused.class);
  }

  @ParameterizedTest(name = "a token with a false {0}")
  @ValueSource(strings = {"nonce", "exp", "aud", "iss"})
  void aTokenThatCannotBeTrustedSignsNobodyIn(String claim) {
    identities.link(MACHINE, account("tin"), PROVIDER.issuer(), subject);
    if (claim.equals("exp")) {
      Instant anHourAgo = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(3600);
      PROVIDER.claim("iat", anHourAgo.minusSeconds(60));
      PROVIDER.claim("exp", anHourAgo);
    } else {
      PROVIDER.claim(claim, "http://elsewhere.example");
    }
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = arrive(visitor, "an");
      assertThat(page.locator("main").innerText())
          .contains("Máy chủ định danh trả lời không hợp lệ");
      assertNobodyIsIn(page);
    }
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = visitor.newPage();
      page.navigate(APPLICATION.address() + "/dang-nhap/ngoai/ve?code=made-up&state=made-up");
      assertThat(page.locator("main").innerText())
          .contains("Máy chủ định danh trả lời không hợp lệ");
      assertNobodyIsIn(page);
    }
  }

  @Test
  void ourSecondFactorIsAskedUnlessTheProviderVouchesForOne() {
    UUID account = account("hai-lop");
    identities.link(MACHINE, account, PROVIDER.issuer(), subject);
    SecondFactors factors = APPLICATION.service(SecondFactors.class);
    Actor.User user = accounts.actor(account, now().plusSeconds(1)).orElseThrow();
    String key = factors.begin(user).orElseThrow().secret();
    assertThat(factors.confirm(user, Phone.code(key, now()))).isNotEmpty();
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = arrive(visitor, "an");
      page.getByLabel("Mã 6 số").fill(Phone.code(key, now().plus(Duration.ofSeconds(30))));
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("header").innerText()).contains("Người hai-lop");
    }
    PROVIDER.claim("amr", java.util.List.of("pwd", "otp"));
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = arrive(visitor, "an");
      assertThat(page.locator("header").innerText()).contains("Người hai-lop");
    }
  }

  @Test
  void theAdministratorLinksAndRemovesAnIdentityThatAPersonHandsOver() {
    UUID account = account("quan-tri");
    identities.link(MACHINE, account, PROVIDER.issuer(), subject);
    accounts.grant(MACHINE, account, NewGrant.of(Role.ADMINISTRATOR, LocalDate.of(2026, 1, 1)));
    PROVIDER.claim("amr", java.util.List.of("mfa"));
    UUID other = account("khac");
    try (BrowserContext visitor = Browsing.visitor(360)) {
      Page page = arrive(visitor, "an");
      page.navigate(APPLICATION.address() + "/quan-tri/" + other);
      page.getByText("Định danh đăng nhập").click();
      page.getByLabel("Mã định danh (sub)").fill("sub-khac");
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("table").innerText()).contains("sub-khac", PROVIDER.issuer());
      looksWell(page);
      page.locator("table button").click();
      assertThat(page.locator("main").innerText()).contains("Chưa nối định danh nào");
      page.evaluate("document.querySelector('form[action=\"/dang-xuat\"]').requestSubmit()");
      page.waitForURL("**/dang-xuat");
      looksWell(page);
      page.getByText("Đăng xuất ở máy chủ định danh").last().click();
      page.waitForURL(PROVIDER.issuer() + "/**");
      page.navigate(APPLICATION.address() + "/dang-nhap");
      page.getByText("Đăng nhập bằng Tài khoản tỉnh").click();
      assertThat(page.url()).startsWith(PROVIDER.issuer() + "/login");
    }
  }

  private UUID account(String name) {
    AccountAnswer made =
        accounts.create(
            MACHINE, name + "." + COUNT.incrementAndGet(), "Người " + name, Optional.empty());
    return ((AccountAnswer.Done) made).id();
  }

  private static Page arrive(BrowserContext visitor, String who) {
    Page page = visitor.newPage();
    page.navigate(APPLICATION.address() + "/dang-nhap");
    page.getByText("Đăng nhập bằng Tài khoản tỉnh").click();
    signInAtTheProvider(page, who);
    return page;
  }

  private static void signInAtTheProvider(Page page, String who) {
    page.locator("#username").fill(who);
    page.locator("#password").fill(LocalIdentityProvider.PASSWORD);
    page.locator("button[type=submit]").click();
    page.waitForURL(APPLICATION.address() + "/**");
  }

  private static void assertNobodyIsIn(Page page) {
    page.navigate(APPLICATION.address() + "/tai-khoan");
    assertThat(page.url()).contains("/dang-nhap");
  }

  private static void looksWell(Page page) {
    for (int width : Browsing.WIDTHS) {
      page.setViewportSize(width, 800);
      assertThat(Browsing.sidewaysScroll(page)).isZero();
      assertThat(Browsing.violations(page)).isEmpty();
    }
  }

  private static Instant now() {
    return APPLICATION.service(Clock.class).instant();
  }
}
