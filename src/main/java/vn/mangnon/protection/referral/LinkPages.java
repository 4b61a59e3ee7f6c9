package vn.mangnon.protection.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Open;
import vn.mangnon.database.UuidV7;

/**
 * The page behind a one-time link. It asks for the digits whatever the link is, and says the same
 * of every link that cannot be used.
 */
@Controller
@Open
class LinkPages {
  static final String HERE = "/protection/r/{token}";
  private final ReferralLinks links;
  private final ReferralNames names;
  private final Clock clock;

  LinkPages(ReferralLinks links, ReferralNames names, Clock clock) {
    this.links = links;
    this.names = names;
    this.clock = clock;
  }

  /** Nobody keeps or finds these pages. */
  @ModelAttribute
  void keepNothing(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  @GetMapping(HERE)
  ModelAndView ask(@PathVariable("token") String token) {
    return ask(token, false, false);
  }

  @PostMapping(HERE)
  ModelAndView open(
      @PathVariable("token") String token,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request) {
    return page(token, code, Typed.NOTHING, links.open(token, code, request.getRemoteAddr()));
  }

  @PostMapping(HERE + "/answer")
  ModelAndView answer(
      @PathVariable("token") String token,
      @RequestParam MultiValueMap<String, String> values,
      HttpServletRequest request) {
    Typed typed = new Typed(values);
    String code = typed.text("code");
    return page(
        token,
        code,
        typed,
        links.answer(token, code, request.getRemoteAddr(), ReferralInboxPages.answer(typed)));
  }

  private ModelAndView page(String token, String code, Typed typed, LinkAnswer answer) {
    return switch (answer) {
      case LinkAnswer.Shown(ReferralFile file) -> shown(token, code, file, typed, List.of());
      case LinkAnswer.Faulty(ReferralFile file, ReferralRefusal why) -> {
        ModelAndView again = shown(token, code, file, typed, List.of(why));
        again.setStatus(ReferralInboxPages.status(List.of(why)));
        yield again;
      }
      case LinkAnswer.Done(ReferralState state) ->
          new ModelAndView("protection/referral/link-done", Map.of("state", state));
      case LinkAnswer.Throttled ignored -> ask(token, false, true);
      case LinkAnswer.Unusable ignored -> ask(token, true, false);
      case LinkAnswer.Made ignored -> ask(token, true, false);
      case LinkAnswer.Refused ignored -> ask(token, true, false);
      case LinkAnswer.Absent ignored -> ask(token, true, false);
    };
  }

  private ModelAndView ask(String token, boolean unusable, boolean throttled) {
    ModelAndView page =
        new ModelAndView(
            "protection/referral/link-ask",
            Map.of(
                "page",
                view(token, "", Optional.empty(), Typed.NOTHING, List.of(), unusable, throttled)));
    if (unusable || throttled) {
      page.setStatus(throttled ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private ModelAndView shown(
      String token, String code, ReferralFile file, Typed typed, List<ReferralRefusal> refusals) {
    return new ModelAndView(
        "protection/referral/link-shown",
        Map.of("page", view(token, code, Optional.of(file), typed, refusals, false, false)));
  }

  private LinkPage view(
      String token,
      String code,
      Optional<ReferralFile> file,
      Typed typed,
      List<ReferralRefusal> refusals,
      boolean unusable,
      boolean throttled) {
    return new LinkPage(
        token, code, file, typed, UuidV7.next(clock), refusals, unusable, throttled, names);
  }
}
