package vn.mangnon.access.internal;

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
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.ExternalIdentities;
import vn.mangnon.access.ExternalIdentity;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;

/** The administrator's page of the identities that sign in to one account. */
@Controller
public class IdentityPages {
  private final Optional<ProviderSignIn> provider;
  private final ExternalIdentities identities;
  private final Accounts accounts;

  IdentityPages(
      Optional<ProviderSignIn> provider, ExternalIdentities identities, Accounts accounts) {
    this.provider = provider;
    this.identities = identities;
    this.accounts = accounts;
  }

  /**
   * What the page shows.
   *
   * @param issuer the provider of this installation, empty when none is set up
   * @param manages whether this person may change it
   */
  public record Page(
      Account account,
      List<ExternalIdentity> identities,
      String issuer,
      boolean manages,
      String subject,
      String fault) {}

  @GetMapping("/quan-tri/{id}/dinh-danh")
  @Allowed(action = Action.READ, resource = Resource.USER)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id) {
    return page(actor, id, "", "");
  }

  @PostMapping("/quan-tri/{id}/dinh-danh")
  @Allowed(action = Action.MANAGE, resource = Resource.USER)
  ModelAndView link(
      Actor actor, @PathVariable("id") UUID id, @RequestParam("ma-dinh-danh") String subject) {
    account(actor, id);
    String issuer =
        provider
            .map(known -> known.provider().issuer())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return switch (identities.link(actor, id, issuer, subject)) {
      case AccountAnswer.Done ignored ->
          new ModelAndView("redirect:/quan-tri/" + id + "/dinh-danh");
      case AccountAnswer.Refused(var why) -> {
        ModelAndView page = page(actor, id, subject, why.name());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  @PostMapping("/quan-tri/{id}/dinh-danh/bo")
  @Allowed(action = Action.MANAGE, resource = Resource.USER)
  String unlink(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("noi-cap") String issuer,
      @RequestParam("ma-dinh-danh") String subject) {
    identities.unlink(actor, id, issuer, subject);
    return "redirect:/quan-tri/" + id + "/dinh-danh";
  }

  private ModelAndView page(Actor actor, UUID id, String subject, String fault) {
    return new ModelAndView(
        "access/identities",
        Map.of(
            "page",
            new Page(
                account(actor, id),
                identities.of(actor, id),
                provider.map(known -> known.provider().issuer()).orElse(""),
                Policy.CURRENT.allows(actor, Action.MANAGE, Resource.USER),
                subject,
                fault)));
  }

  private Account account(Actor actor, UUID id) {
    return accounts
        .byId(actor, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
