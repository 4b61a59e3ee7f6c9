package vn.mangnon.access.internal;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Account;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.AccountRefusal;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.GivenGrant;
import vn.mangnon.access.GrantNames;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.Role;
import vn.mangnon.access.SecondFactors;

/** The administrator's pages: people and what they are granted. */
@Controller
public class UserPages {
  private final Accounts accounts;
  private final SecondFactors secondFactors;
  private final GrantNames names;
  private final Clock clock;

  UserPages(Accounts accounts, SecondFactors secondFactors, GrantNames names, Clock clock) {
    this.accounts = accounts;
    this.secondFactors = secondFactors;
    this.names = names;
    this.clock = clock;
  }

  /**
   * One person with what they are granted.
   *
   * @param code an invitation just made, or empty
   * @param fault an {@link AccountRefusal}'s name, or empty
   */
  public record Page(
      Account account, List<GivenGrant> grants, String code, String fault, Wanted wanted) {}

  /** A grant as it was typed, kept when it is refused. */
  public record Wanted(String role, String place, String agency, String from, String to) {}

  @GetMapping("/quan-tri")
  @Allowed(action = Action.READ, resource = Resource.USER)
  ModelAndView all(Actor actor) {
    return list(actor, "");
  }

  @PostMapping("/quan-tri")
  @Allowed(action = Action.MANAGE, resource = Resource.USER)
  ModelAndView create(
      Actor actor,
      @RequestParam("ten") String login,
      @RequestParam("ho-ten") String name,
      @RequestParam(name = "email", defaultValue = "") String email) {
    return switch (accounts.create(
        actor, login, name, Optional.of(email).filter(text -> !text.isBlank()))) {
      case AccountAnswer.Done(UUID id) -> show(actor, id, accounts.invite(actor, id), "");
      case AccountAnswer.Refused(var why) -> {
        ModelAndView page = list(actor, why.name());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  @GetMapping("/quan-tri/{id}")
  @Allowed(action = Action.READ, resource = Resource.USER)
  ModelAndView one(Actor actor, @PathVariable("id") UUID id) {
    return show(actor, id, "", "");
  }

  @PostMapping("/quan-tri/{id}/moi")
  @Allowed(action = Action.MANAGE, resource = Resource.USER)
  ModelAndView invite(Actor actor, @PathVariable("id") UUID id) {
    require(actor, id);
    return show(actor, id, accounts.invite(actor, id), "");
  }

  @PostMapping("/quan-tri/{id}/khoa")
  @Allowed(action = Action.MANAGE, resource = Resource.USER)
  String disable(Actor actor, @PathVariable("id") UUID id, @RequestParam("khoa") boolean disabled) {
    require(actor, id);
    accounts.setDisabled(actor, id, disabled);
    return "redirect:/quan-tri/" + id;
  }

  @PostMapping("/quan-tri/{id}/xac-thuc")
  @Allowed(action = Action.MANAGE, resource = Resource.USER)
  String resetSecondFactor(Actor actor, @PathVariable("id") UUID id) {
    require(actor, id);
    secondFactors.reset(actor, id);
    return "redirect:/quan-tri/" + id;
  }

  @PostMapping("/quan-tri/{id}/quyen")
  @Allowed(action = Action.MANAGE, resource = Resource.GRANT)
  ModelAndView grant(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("vai-tro") Role role,
      @RequestParam(name = "dia-ban", defaultValue = "") String place,
      @RequestParam(name = "co-quan", defaultValue = "") String agency,
      @RequestParam(name = "tu", required = false) Optional<LocalDate> from,
      @RequestParam(name = "den", required = false) Optional<LocalDate> to) {
    require(actor, id);
    LocalDate first = from.orElse(LocalDate.now(clock));
    List<Integer> meant = place.isBlank() ? List.of() : names.placesCalled(place);
    AccountAnswer answer =
        misread(place, meant, agency)
            .<AccountAnswer>map(AccountAnswer.Refused::new)
            .orElseGet(() ->
                accounts.grant(
                    actor,
                    id,
                    new NewGrant(
                        role,
                        meant.stream().findFirst(),
                        Optional.of(agency.strip()).filter(code -> !code.isEmpty()),
                        first,
                        to)));
    return switch (answer) {
      case AccountAnswer.Done ignored -> new ModelAndView("redirect:/quan-tri/" + id);
      case AccountAnswer.Refused(var why) -> {
        Wanted wanted =
            new Wanted(
                role.name(),
                place,
                agency,
                first.toString(),
                to.map(LocalDate::toString).orElse(""));
        ModelAndView page = show(actor, id, "", why.name(), wanted);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  private Optional<AccountRefusal> misread(String place, List<Integer> meant, String agency) {
    if (!place.isBlank() && meant.size() != 1) {
      return Optional.of(
          meant.isEmpty() ? AccountRefusal.PLACE_UNKNOWN : AccountRefusal.PLACE_AMBIGUOUS);
    }
    return agency.isBlank() || names.agencies("vi").containsValue(agency.strip())
        ? Optional.empty()
        : Optional.of(AccountRefusal.AGENCY_UNKNOWN);
  }

  @PostMapping("/quan-tri/{id}/quyen/{grant}/thu")
  @Allowed(action = Action.MANAGE, resource = Resource.GRANT)
  String revoke(Actor actor, @PathVariable("id") UUID id, @PathVariable("grant") UUID grant) {
    accounts.revoke(actor, grant);
    return "redirect:/quan-tri/" + id;
  }

  private ModelAndView list(Actor actor, String fault) {
    return new ModelAndView(
        "access/users",
        Map.of(
            "accounts",
            accounts.all(actor),
            "fault",
            fault,
            "manages",
            Policy.CURRENT.allows(actor, Action.MANAGE, Resource.USER)));
  }

  private Account require(Actor actor, UUID id) {
    return accounts
        .byId(actor, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView show(Actor actor, UUID id, String code, String fault) {
    String today = LocalDate.now(clock).toString();
    return show(actor, id, code, fault, new Wanted("", "", "", today, ""));
  }

  private ModelAndView show(Actor actor, UUID id, String code, String fault, Wanted wanted) {
    Account account = require(actor, id);
    return new ModelAndView(
        "access/user",
        Map.of(
            "page",
            new Page(account, accounts.historyOf(actor, id), code, fault, wanted),
            "names",
            names,
            "manages",
            Policy.CURRENT.allows(actor, Action.MANAGE, Resource.USER)));
  }
}
