package vn.mangnon.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.AccountRefusal;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.GrantNames;
import vn.mangnon.access.SecondFactors;
import vn.mangnon.access.SignedIn;

/** One's own account: password, second factor, visits, rights. */
@Controller
@SignedIn
public class AccountPages {
  private final Accounts accounts;
  private final SecondFactors secondFactors;
  private final Visitors visitors;
  private final Visits visits;
  private final GrantNames names;

  AccountPages(
      Accounts accounts,
      SecondFactors secondFactors,
      Visitors visitors,
      Visits visits,
      GrantNames names) {
    this.accounts = accounts;
    this.secondFactors = secondFactors;
    this.visitors = visitors;
    this.visits = visits;
    this.names = names;
  }

  /**
   * What the page shows.
   *
   * @param second whether a second factor is set up
   * @param codesLeft unused codes on paper
   * @param visits where this account is signed in
   * @param said what just happened
   * @param names of places and agencies
   */
  public record Page(
      Actor.User user,
      boolean second,
      int codesLeft,
      List<Visits.Visit> visits,
      Said said,
      GrantNames names) {}

  /**
   * What just happened.
   *
   * @param notice a message's key, or empty
   * @param fault an {@link AccountRefusal}'s name, or empty
   * @param setup the key for an authenticator that is being set up
   * @param codes codes on paper, shown this once
   */
  public record Said(
      String notice, String fault, Optional<PendingFactor> setup, List<String> codes) {
    static final Said NOTHING = new Said("", "", Optional.empty(), List.of());

    static Said notice(String key) {
      return new Said(key, "", Optional.empty(), List.of());
    }
  }

  /** An authenticator being set up: the secret to type and the code to hold a phone before. */
  public record PendingFactor(String secret, SquareCode square) {
    static PendingFactor of(SecondFactors.Setup setup) {
      return new PendingFactor(setup.secret(), SquareCode.of(setup.address()));
    }
  }

  @GetMapping("/tai-khoan")
  ModelAndView show(
      Actor.User user, @RequestParam(name = "can-hai-lop", defaultValue = "false") boolean must) {
    return page(user, must ? Said.notice("access.second.must") : Said.NOTHING);
  }

  @PostMapping("/tai-khoan/mat-khau")
  ModelAndView changePassword(
      Actor.User user,
      @RequestParam("cu") String old,
      @RequestParam("mat-khau") String fresh,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (accounts.changePassword(user, old, fresh)) {
      case AccountAnswer.Done done -> {
        visitors.renew(accounts.endSessions(user), request, response);
        yield page(user, Said.notice("access.password.changed"));
      }
      case AccountAnswer.Refused(var why) -> refused(user, why, Optional.empty());
    };
  }

  @PostMapping("/tai-khoan/xac-thuc")
  ModelAndView beginSecondFactor(Actor.User user) {
    return page(
        user, new Said("", "", secondFactors.begin(user).map(PendingFactor::of), List.of()));
  }

  @PostMapping("/tai-khoan/xac-thuc/ma")
  ModelAndView confirmSecondFactor(
      Actor.User user,
      @RequestParam("ma") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<String> codes = secondFactors.confirm(user, code);
    if (codes.isEmpty()) {
      return refused(
          user, AccountRefusal.CODE_WRONG, secondFactors.begun(user).map(PendingFactor::of));
    }
    visitors.strengthen(request, response);
    return page(user, new Said("access.second.on", "", Optional.empty(), codes));
  }

  @PostMapping("/tai-khoan/cac-phien")
  ModelAndView endOtherVisits(
      Actor.User user, HttpServletRequest request, HttpServletResponse response) {
    visitors.renew(accounts.endSessions(user), request, response);
    visits.endOthers(user.id(), request.getSession(true).getId());
    return page(user, Said.notice("access.visits.ended"));
  }

  private ModelAndView refused(Actor.User user, AccountRefusal why, Optional<PendingFactor> setup) {
    ModelAndView page = page(user, new Said("", why.name(), setup, List.of()));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Actor.User user, Said said) {
    return new ModelAndView(
        "access/account",
        Map.of(
            "page",
            new Page(
                user,
                secondFactors.has(user),
                secondFactors.paperCodesLeft(user),
                visits.of(user.id()),
                said,
                names)));
  }
}
