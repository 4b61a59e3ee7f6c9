package vn.mangnon.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Account;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.ExternalIdentities;
import vn.mangnon.access.Open;
import vn.mangnon.access.SignInAnswer;

/** Signing in through the identity provider, and linking an identity with an invitation. */
@Controller
@Open
class ProviderPages {
  private static final String NEXT = "sign-in.provider.next";
  private static final String INVITATION = "sign-in.provider.invitation";
  private static final String TO_LINK = "sign-in.provider.to-link";

  private final Optional<ProviderSignIn> provider;
  private final ExternalIdentities identities;
  private final Visitors visitors;

  ProviderPages(
      Optional<ProviderSignIn> provider, ExternalIdentities identities, Visitors visitors) {
    this.provider = provider;
    this.identities = identities;
    this.visitors = visitors;
  }

  /** Sends the person to the provider; {@code invitation} links whom it names to that account. */
  @GetMapping("/dang-nhap/ngoai")
  String leave(
      @RequestParam(name = "tiep", defaultValue = "") String next,
      @RequestParam(name = "loi-moi", defaultValue = "") String invitation,
      HttpServletRequest request) {
    if (!provider().answers()) {
      return "redirect:/dang-nhap?ngoai=vang";
    }
    var session = request.getSession(true);
    session.setAttribute(NEXT, next);
    session.setAttribute(INVITATION, invitation);
    return "redirect:" + ProviderSignIn.LEAVE;
  }

  /** The person is back, and the provider has named them. */
  @GetMapping("/dang-nhap/ngoai/xong")
  ModelAndView back(HttpServletRequest request, HttpServletResponse response) {
    Optional<NamedIdentity> named = provider().takeNamed(request);
    if (named.isEmpty()) {
      return new ModelAndView("redirect:/dang-nhap");
    }
    String invitation = taken(request, INVITATION);
    return invitation.isEmpty()
        ? signIn(named.get(), taken(request, NEXT), request, response)
        : askToLink(named.get(), invitation, request);
  }

  private ModelAndView askToLink(
      NamedIdentity named, String invitation, HttpServletRequest request) {
    Optional<Account> account = identities.invited(invitation);
    if (account.isEmpty()) {
      return new ModelAndView("redirect:/dang-nhap?ngoai=ma");
    }
    var session = request.getSession(true);
    session.setAttribute(TO_LINK, named);
    session.setAttribute(INVITATION, invitation);
    return new ModelAndView(
        "access/link", Map.of("account", account.get(), "subject", named.subject()));
  }

  /** The person has seen whose account it is and agrees. */
  @PostMapping("/dang-nhap/ngoai/noi")
  ModelAndView link(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(true);
    if (!(session.getAttribute(TO_LINK) instanceof NamedIdentity named)) {
      return new ModelAndView("redirect:/dang-nhap");
    }
    session.removeAttribute(TO_LINK);
    return switch (identities.accept(taken(request, INVITATION), named.issuer(), named.subject())) {
      case AccountAnswer.Done ignored -> signIn(named, "", request, response);
      case AccountAnswer.Refused(var why) ->
          switch (why) {
            case IDENTITY_TAKEN -> new ModelAndView("redirect:/dang-nhap?ngoai=da-noi");
            case LOGIN_TAKEN,
                LOGIN_UNFIT,
                PASSWORD_SHORT,
                PASSWORD_WRONG,
                CODE_WRONG,
                IDENTITY_UNFIT,
                OWN_GRANT,
                PLACE_UNKNOWN,
                PLACE_AMBIGUOUS,
                AGENCY_UNKNOWN,
                DAYS_REVERSED,
                PLACE_OR_AGENCY_MISSING,
                NOT_ALLOWED ->
                new ModelAndView("redirect:/dang-nhap?ngoai=ma");
          };
    };
  }

  private ModelAndView signIn(
      NamedIdentity named, String next, HttpServletRequest request, HttpServletResponse response) {
    return switch (identities.signIn(named.issuer(), named.subject(), named.strong())) {
      case SignInAnswer.Welcome(Account account) -> {
        visitors.begin(account, named.strong(), request, response);
        yield new ModelAndView("redirect:" + SignInPages.within(next));
      }
      case SignInAnswer.CodeNeeded(Account account) -> {
        request.getSession(true).setAttribute(SignInPages.PENDING, account.id().toString());
        yield new ModelAndView("access/code", Map.of("fault", "", "next", next));
      }
      case SignInAnswer.Wrong(), SignInAnswer.Throttled() -> {
        provider().forgetToken(request);
        yield new ModelAndView(
            "access/unlinked", Map.of("subject", named.subject()), HttpStatus.FORBIDDEN);
      }
    };
  }

  private ProviderSignIn provider() {
    return provider.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String taken(HttpServletRequest request, String attribute) {
    var session = request.getSession(true);
    Object value = session.getAttribute(attribute);
    session.removeAttribute(attribute);
    return value instanceof String text ? text : "";
  }
}
