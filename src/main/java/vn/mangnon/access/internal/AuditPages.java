package vn.mangnon.access.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.AuditReader;
import vn.mangnon.access.Resource;
import vn.mangnon.audit.AuditEntry;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditFilter;
import vn.mangnon.audit.Verdict;

/** The auditor's page: who read, changed and was refused what, and the proof that it is whole. */
@Controller
public class AuditPages {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String USER = "user:";
  private final AuditReader audit;
  private final Accounts accounts;

  AuditPages(AuditReader audit, Accounts accounts) {
    this.audit = audit;
    this.accounts = accounts;
  }

  /** What was typed into the filters; empty text does not narrow. */
  public record Asked(String from, String to, String doer, String kind, String subject, int page) {}

  /**
   * One page of the trail.
   *
   * @param people the names of accounts by their identifiers
   */
  public record Page(
      List<AuditEntry> entries,
      boolean more,
      Asked asked,
      Optional<Verdict> verdict,
      Map<String, String> people) {
    /** Who did it: a person's name, or the part of the application that did it by itself. */
    public String doer(AuditEntry entry) {
      String id = entry.doer().startsWith(USER) ? entry.doer().substring(USER.length()) : "";
      return people.getOrDefault(id, entry.doer());
    }

    /** To whom or what: a person's name, or an identifier. */
    public String subject(AuditEntry entry) {
      return people.getOrDefault(entry.subject(), entry.subject());
    }
  }

  @GetMapping("/quan-tri/nhat-ky")
  @Allowed(action = Action.READ, resource = Resource.AUDIT)
  ModelAndView show(
      Actor actor,
      @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          Optional<LocalDate> from,
      @RequestParam(name = "den", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          Optional<LocalDate> to,
      @RequestParam(name = "ai", defaultValue = "") String doer,
      @RequestParam(name = "loai", defaultValue = "") String kind,
      @RequestParam(name = "doi-tuong", defaultValue = "") String subject,
      @RequestParam(name = "trang", defaultValue = "1") int number) {
    AuditFilter filter =
        new AuditFilter(
            from.map(day -> day.atStartOfDay(VIETNAM).toInstant()),
            to.map(day -> day.plusDays(1).atStartOfDay(VIETNAM).toInstant()),
            text(doer),
            kindOf(kind),
            text(subject),
            Math.clamp(number, 1, 1_000_000) - 1);
    Asked asked =
        new Asked(
            from.map(LocalDate::toString).orElse(""),
            to.map(LocalDate::toString).orElse(""),
            doer,
            kind,
            subject,
            filter.page() + 1);
    var found = audit.find(actor, filter);
    return page(new Page(found.entries(), found.more(), asked, Optional.empty(), people(actor)));
  }

  @PostMapping("/quan-tri/nhat-ky/kiem-tra")
  @Allowed(action = Action.READ, resource = Resource.AUDIT)
  ModelAndView verify(Actor actor) {
    Verdict verdict = audit.verify(actor);
    var found = audit.find(actor, AuditFilter.NEWEST);
    return page(
        new Page(
            found.entries(),
            found.more(),
            new Asked("", "", "", "", "", 1),
            Optional.of(verdict),
            people(actor)));
  }

  private Map<String, String> people(Actor actor) {
    return accounts.all(actor).stream()
        .collect(Collectors.toMap(account -> account.id().toString(), Account::name));
  }

  private static ModelAndView page(Page page) {
    return new ModelAndView("access/audit", Map.of("page", page));
  }

  private static Optional<String> text(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<AuditEvent.Kind> kindOf(String typed) {
    return List.of(AuditEvent.Kind.values()).stream()
        .filter(kind -> kind.name().equalsIgnoreCase(typed))
        .findFirst();
  }
}
