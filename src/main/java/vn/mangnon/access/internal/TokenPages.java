package vn.mangnon.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.access.ApiToken;
import vn.mangnon.access.ApiTokenAnswer;
import vn.mangnon.access.ApiTokens;
import vn.mangnon.access.SignedIn;

/** One's own keys for other programs. */
@Controller
@SignedIn
public class TokenPages {
  private static final String PATH = "/tai-khoan/ma-truy-cap";
  private static final int LONGEST_DAYS = (int) ApiTokens.LONGEST_LIFE.toDays();

  private final ApiTokens tokens;
  private final Clock clock;

  TokenPages(ApiTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param secret a key just made, shown this once
   * @param refused why no key was made
   */
  public record Page(
      List<ApiToken> tokens,
      Instant now,
      Optional<String> secret,
      Optional<ApiTokenAnswer.Why> refused) {}

  @GetMapping(PATH)
  ModelAndView show(Actor.User user) {
    return page(user, Optional.empty(), Optional.empty());
  }

  @PostMapping(PATH)
  ModelAndView make(
      Actor.User user,
      @RequestParam(name = "ten", defaultValue = "") String name,
      @RequestParam(name = "quyen", defaultValue = "") String right,
      @RequestParam(name = "ngay", defaultValue = "90") int days) {
    Duration life = Duration.ofDays(Math.clamp(days, 1, LONGEST_DAYS));
    return switch (tokens.make(user, name, "ghi".equals(right), life)) {
      case ApiTokenAnswer.Made made -> page(user, Optional.of(made.secret()), Optional.empty());
      case ApiTokenAnswer.Refused(var why) -> {
        ModelAndView page = page(user, Optional.empty(), Optional.of(why));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  @PostMapping(PATH + "/{id}/thu-hoi")
  String revoke(Actor.User user, @PathVariable("id") UUID id) {
    tokens.revoke(user, id);
    return "redirect:" + PATH;
  }

  private ModelAndView page(
      Actor.User user, Optional<String> secret, Optional<ApiTokenAnswer.Why> refused) {
    return new ModelAndView(
        "access/tokens",
        Map.of("page", new Page(tokens.of(user), clock.instant(), secret, refused)));
  }
}
