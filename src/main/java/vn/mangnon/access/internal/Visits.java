package vn.mangnon.access.internal;

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

  Visits(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
    this.sessions = sessions;
  }

  /** One session, without what would let another use it. */
  public record Visit(Instant began, Instant last) {}

  List<Visit> of(UUID account) {
    return sessions.stream()
        .flatMap(found -> found.findByPrincipalName(account.toString()).values().stream())
        .map(session -> new Visit(session.getCreationTime(), session.getLastAccessedTime()))
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
