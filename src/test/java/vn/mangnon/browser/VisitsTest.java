package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Grant;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;

/** Visits, cookies and headers, as a browser and a proxy see them. */
class VisitsTest {
  private static final Actor.Machine MACHINE = Actor.machine("test");

  /** What a TLS proxy on this machine adds. */
  private static final String[] PROXIED = {"X-Forwarded-Proto", "https"};

  private final RunningApplication application = RunningApplication.withSampleData();
  private final Accounts accounts = application.service(Accounts.class);

  private UUID someone(String login) {
    if (accounts.create(MACHINE, login, "Người thử", Optional.empty())
        instanceof AccountAnswer.Done(UUID id)) {
      accounts.setPassword(MACHINE, id, People.PASSWORD);
      return id;
    }
    throw new AssertionError();
  }

  @Test
  void signingInGivesTheVisitAnotherNumber() {
    someone("visit-number");
    Caller caller = new Caller(application);
    caller.token();
    String before = caller.visit();
    assertThat(before).isNotEmpty();
    caller.signIn("visit-number", People.PASSWORD);
    assertThat(caller.visit()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void revokingAndDisablingCountAtTheNextRequest() {
    UUID id = someone("visit-end");
    accounts.grant(MACHINE, id, NewGrant.of(Role.AUDITOR, LocalDate.of(2026, 1, 1)));
    Caller caller = new Caller(application);
    caller.signIn("visit-end", People.PASSWORD);
    assertThat(caller.get("/quan-tri/nhat-ky").status()).isEqualTo(200);
    List<Grant> grants = accounts.grantsOf(MACHINE, id);
    accounts.revoke(MACHINE, grants.getFirst().id());
    assertThat(caller.get("/quan-tri/nhat-ky").status()).isEqualTo(404);
    assertThat(caller.get("/tai-khoan").status()).isEqualTo(200);
    accounts.setDisabled(MACHINE, id, true);
    assertThat(caller.get("/tai-khoan").header("Location")).contains("/dang-nhap");
    accounts.setDisabled(MACHINE, id, false);
    assertThat(caller.get("/tai-khoan").header("Location"))
        .as("the visit stays ended")
        .contains("/dang-nhap");
  }

  @Test
  void signingInLeadsToAPageOfOursOnly() {
    someone("visit-next");
    for (String away :
        List.of(
            "//evil.example",
            "/\t/evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "https://evil.example",
            "/\n/evil.example",
            "javascript:alert(1)")) {
      Caller caller = new Caller(application);
      Caller.Answer answer =
          caller.post(
              "/dang-nhap", Map.of("ten", "visit-next", "mat-khau", People.PASSWORD, "tiep", away));
      assertThat(answer.status()).as(away).isEqualTo(302);
      assertThat(answer.header("Location")).as(away).matches("(http://localhost:\\d+)?/(;.*)?");
    }
    Caller caller = new Caller(application);
    assertThat(
            caller
                .post(
                    "/dang-nhap",
                    Map.of(
                        "ten",
                        "visit-next",
                        "mat-khau",
                        People.PASSWORD,
                        "tiep",
                        "/dia-ban?tim=%7Bx%7D"))
                .header("Location"))
        .endsWith("/dia-ban?tim=%7Bx%7D");
  }

  @Test
  void behindATlsProxyTheCookieBelongsToThisHostAndTheBrowserStaysWithTls() {
    Caller.Answer answer = new Caller(application).get("/dang-nhap", PROXIED);
    assertThat(answer.header("Set-Cookie"))
        .contains("__Host-mangnon=", "Secure", "HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
    assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
    Caller.Answer plain = new Caller(application).get("/dang-nhap");
    assertThat(plain.header("Set-Cookie")).contains("mangnon=").doesNotContain("__Host-");
    assertThat(plain.headers()).doesNotContainKey("Strict-Transport-Security");
  }

  @Test
  void everyAnswerForbidsWhatAPageDoesNotNeed() {
    for (String path :
        List.of("/dang-nhap", "/so-lieu-mo", "/khong-co", "/so-lieu-mo/tat-ca.csv")) {
      Caller.Answer answer = new Caller(application).get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
          .contains("form-action 'self'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
      assertThat(answer.headers()).as(path).doesNotContainKeys("Server", "X-Powered-By");
    }
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    UUID id = someone("visit-token");
    Caller caller = new Caller(application);
    caller.signIn("visit-token", People.PASSWORD);
    assertThat(
            caller
                .postAsItIs(
                    "/tai-khoan/mat-khau",
                    Map.of("cu", People.PASSWORD, "mat-khau", "taken over by somebody"))
                .status())
        .isEqualTo(409);
    assertThat(
            caller
                .postAsItIs(
                    "/tai-khoan/mat-khau",
                    Map.of(
                        "cu",
                        People.PASSWORD,
                        "mat-khau",
                        "taken over by somebody",
                        "_csrf",
                        new Caller(application).token()))
                .status())
        .as("with the token of another visit")
        .isEqualTo(409);
    assertThat(new Caller(application).signIn("visit-token", People.PASSWORD).status())
        .isEqualTo(302);
    assertThat(accounts.byId(MACHINE, id)).isPresent();
  }

  @Test
  void personalPagesAreNotStored() {
    Caller caller = Caller.as(application, Role.ADMINISTRATOR);
    for (String path : List.of("/tai-khoan", "/quan-tri", "/quan-tri/quyen")) {
      Caller.Answer answer = caller.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
    }
  }
}
