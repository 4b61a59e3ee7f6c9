package vn.mangnon.access.internal;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of one account, found by its identifier and never by a name. */
@Component
public class Visits {
  private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
  private final ObjectProvider<HttpSession> present;
  private final Clock clock;

  Visits(
      ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions,
      ObjectProvider<HttpSession> present,
      Clock clock) {
    this.sessions = sessions;
    this.present = present;
    this.clock = clock;
  }

  /** One session, without what would let another use it. */
  public record Visit(Instant began, Instant last) {}

  /**
   * The sessions of an account, last used first. They are kept by the machine's clock; what is told
   * is the application's time, which the present request, just noted with its session, lets
   * compare.
   */
  List<Visit> of(UUID account) {
    Duration ahead =
        Duration.between(
            Instant.ofEpochMilli(present.getObject().getLastAccessedTime()), clock.instant());
    return sessions.stream()
        .flatMap(found -> found.findByPrincipalName(account.toString()).values().stream())
        .map(session ->
            new Visit(
                session.getCreationTime().plus(ahead), session.getLastAccessedTime().plus(ahead)))
        .sorted(Comparator.comparing(Visit::last).reversed())
        .toList();
  }

  void endOthers(UUID account, String kept) {
    sessions.forEach(found ->
        found.findByPrincipalName(account.toString()).keySet().stream()
            .filter(id -> !id.equals(kept))
            .forEach(found::deleteById));
  }
}
