package vn.mangnon.access.internal;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedIn;

/** One's own account: password, second factor, rights. */
@Controller
@SignedIn
public class AccountPages {
  private final Accounts accounts;

  AccountPages(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * What the page shows.
   *
   * @param notice a message's key, or empty
   * @param fault an {@link vn.mangnon.access.AccountRefusal}'s name, or empty
   * @param secret the key for an authenticator that is being set up
   */
  public record Page(
      Actor.User user, boolean second, String notice, String fault, Optional<String> secret) {}

  @GetMapping("/tai-khoan")
  ModelAndView show(Actor.User user) {
    return page(user, "", "", Optional.empty());
  }

  @PostMapping("/tai-khoan/mat-khau")
  ModelAndView changePassword(
      Actor.User user, @RequestParam("cu") String old, @RequestParam("mat-khau") String fresh) {
    return answer(user, accounts.changePassword(user, old, fresh), "access.password.changed");
  }

  @PostMapping("/tai-khoan/xac-thuc")
  ModelAndView beginSecondFactor(Actor.User user) {
    return page(user, "", "", Optional.of(accounts.beginSecondFactor(user)));
  }

  @PostMapping("/tai-khoan/xac-thuc/ma")
  ModelAndView confirmSecondFactor(Actor.User user, @RequestParam("ma") String code) {
    return answer(user, accounts.confirmSecondFactor(user, code), "access.second.on");
  }

  private ModelAndView answer(Actor.User user, AccountAnswer answer, String done) {
    return switch (answer) {
      case AccountAnswer.Done ignored -> page(user, done, "", Optional.empty());
      case AccountAnswer.Refused(var why) -> {
        ModelAndView page = page(user, "", why.name(), Optional.empty());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  private ModelAndView page(Actor.User user, String notice, String fault, Optional<String> secret) {
    return new ModelAndView(
        "access/account",
        Map.of("page", new Page(user, accounts.hasSecondFactor(user), notice, fault, secret)));
  }
}
