package vn.mangnon.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;
import vn.mangnon.web.Language;
import vn.mangnon.web.Messages;
import vn.mangnon.web.SampleMark;
import vn.mangnon.web.Shell;

/** Gives every page its {@link Shell}, and remembers the language that was chosen. */
@Component
class ShellInterceptor implements HandlerInterceptor {
  static final String KNOWN_ON = "biet-den";
  static final String PROJECTED = "trinh-chieu";
  private static final String LANGUAGE = "lang";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Messages messages;
  private final Navigation navigation;
  private final ObjectProvider<SampleMark> sampleMark;
  private final InstantSource clock;
  private final Assets.AssetRoot assets;

  ShellInterceptor(
      Messages messages,
      Navigation navigation,
      ObjectProvider<SampleMark> sampleMark,
      InstantSource clock,
      Assets.AssetRoot assets) {
    this.messages = messages;
    this.navigation = navigation;
    this.sampleMark = sampleMark;
    this.clock = clock;
    this.assets = assets;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    asked(request).ifPresent(language -> remember(language, request, response));
    return true;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    String view = page == null ? null : page.getViewName();
    if (page != null && view != null && !view.startsWith("redirect:")) {
      page.addObject("shell", shell(request));
    }
  }

  private Shell shell(HttpServletRequest request) {
    Language language = asked(request).or(() -> remembered(request)).orElse(Language.VI);
    Optional<String> signedIn =
        Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
    return new Shell(
        language,
        messages,
        navigation.seenBy(request, language),
        signedIn,
        sampleMark.stream().anyMatch(SampleMark::isSample),
        knownOn(request),
        "1".equals(request.getParameter(PROJECTED)),
        LocalDate.ofInstant(clock.instant(), ZONE),
        address(request),
        String.valueOf(request.getAttribute(ContentSecurityPolicy.NONCE)),
        () -> token(request),
        assets.path());
  }

  /** The address the person asked for, which on an error page is not the address of the handler. */
  static String address(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    String query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  private static Shell.FormToken token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Shell.FormToken(token.getParameterName(), token.getToken())
        : new Shell.FormToken("_csrf", "");
  }

  private static Optional<LocalDate> knownOn(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getParameter(KNOWN_ON))
          .filter(day -> !day.isBlank())
          .map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Language> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(LANGUAGE)).flatMap(Language::of);
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, LANGUAGE);
    return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
  }

  private static void remember(
      Language language, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(LANGUAGE, language.code())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
