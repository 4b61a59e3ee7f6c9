package vn.mangnon.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.mangnon.access.Account;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Open;
import vn.mangnon.access.SignInAnswer;

/** Signing in and out, invitations, and the first administrator. */
@Controller
@Open
class SignInPages {
  static final String PENDING = "sign-in.pending";

  /**
   * A path of our own. Anything else could lead away from here: a browser takes a backslash for a
   * slash and drops tabs and line ends.
   */
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");

  private final Accounts accounts;
  private final Visitors visitors;
  private final Optional<ProviderSignIn> provider;

  SignInPages(Accounts accounts, Visitors visitors, Optional<ProviderSignIn> provider) {
    this.accounts = accounts;
    this.visitors = visitors;
    this.provider = provider;
  }

  @GetMapping("/dang-nhap")
  ModelAndView ask(
      @RequestParam(name = "tiep", defaultValue = "") String next,
      @RequestParam(name = "ngoai", defaultValue = "") String outside) {
    if (accounts.none()) {
      return new ModelAndView("redirect:/bat-dau");
    }
    return page(
        "signin", outside.matches("hong|vang|ma|da-noi") ? "identity." + outside : "", next);
  }

  @PostMapping("/dang-nhap")
  ModelAndView signIn(
      @RequestParam("ten") String login,
      @RequestParam("mat-khau") String password,
      @RequestParam(name = "tiep", defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (accounts.signIn(login, password, request.getRemoteAddr())) {
      case SignInAnswer.Welcome(Account account) -> enter(account, false, next, request, response);
      case SignInAnswer.CodeNeeded(Account account) -> {
        request.getSession(true).setAttribute(PENDING, account.id().toString());
        yield page("code", "", next);
      }
      case SignInAnswer.Wrong() -> refused("signin", "access.wrong", next);
      case SignInAnswer.Throttled() -> throttled("signin", next);
    };
  }

  @PostMapping("/dang-nhap/ma")
  ModelAndView code(
      @RequestParam("ma") String code,
      @RequestParam(name = "tiep", defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Object pending = request.getSession(true).getAttribute(PENDING);
    if (pending == null) {
      return new ModelAndView("redirect:/dang-nhap");
    }
    UUID id = UUID.fromString(pending.toString());
    return switch (accounts.signInWithCode(id, code, request.getRemoteAddr())) {
      case SignInAnswer.Welcome(Account account) -> {
        request.getSession(true).removeAttribute(PENDING);
        yield enter(account, true, next, request, response);
      }
      case SignInAnswer.CodeNeeded ignored -> page("code", "", next);
      case SignInAnswer.Wrong() -> refused("code", "access.code.wrong", next);
      case SignInAnswer.Throttled() -> throttled("code", next);
    };
  }

  @PostMapping("/dang-xuat")
  ModelAndView signOut(HttpServletRequest request) {
    Optional<String> elsewhere = provider.flatMap(known -> known.signOutAddress(request));
    visitors.end(request);
    return elsewhere
        .map(address -> new ModelAndView("access/signedout", Map.of("address", address)))
        .orElseGet(() -> new ModelAndView("redirect:/dang-nhap"));
  }

  @GetMapping("/loi-moi")
  ModelAndView invitation(@RequestParam(name = "ma", defaultValue = "") String code) {
    return new ModelAndView(
        "access/invitation", Map.of("code", code, "fault", "", "provider", providerName()));
  }

  @PostMapping("/loi-moi")
  ModelAndView accept(@RequestParam("ma") String code, @RequestParam("mat-khau") String password) {
    return switch (accounts.acceptInvitation(code, password)) {
      case AccountAnswer.Done done -> new ModelAndView("redirect:/dang-nhap");
      case AccountAnswer.Refused(var why) ->
          new ModelAndView(
              "access/invitation",
              Map.of("code", code, "fault", why.name(), "provider", providerName()),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/bat-dau")
  ModelAndView begin() {
    return accounts.none()
        ? new ModelAndView("access/begin", Map.of("fault", ""))
        : new ModelAndView("redirect:/dang-nhap");
  }

  @PostMapping("/bat-dau")
  ModelAndView begin(
      @RequestParam("ma") String code,
      @RequestParam("ten") String login,
      @RequestParam("ho-ten") String name,
      @RequestParam("mat-khau") String password) {
    return switch (accounts.beginWith(code, login, name, password)) {
      case AccountAnswer.Done done -> new ModelAndView("redirect:/dang-nhap");
      case AccountAnswer.Refused(var why) ->
          new ModelAndView(
              "access/begin", Map.of("fault", why.name()), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView enter(
      Account account,
      boolean strong,
      String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    visitors.begin(account, strong, request, response);
    return redirect(within(next));
  }

  /** {@code next} when it is a path of our own, else the first page. */
  static String within(String next) {
    return OWN_PATH.matcher(next).matches() ? next : "/";
  }

  private static ModelAndView redirect(String path) {
    RedirectView way = new RedirectView(path);
    way.setExpandUriTemplateVariables(false);
    return new ModelAndView(way);
  }

  private ModelAndView page(String template, String fault, String next) {
    return new ModelAndView(
        "access/" + template, Map.of("fault", fault, "next", next, "provider", providerName()));
  }

  private Optional<String> providerName() {
    return provider.map(known -> known.provider().name());
  }

  private ModelAndView refused(String template, String fault, String next) {
    ModelAndView page = page(template, fault, next);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView throttled(String template, String next) {
    ModelAndView page = page(template, "access.throttled", next);
    page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return page;
  }
}
