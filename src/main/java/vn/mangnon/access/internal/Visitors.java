package vn.mangnon.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;

/** Who makes a request, and how a visit begins and ends. */
@Component
class Visitors {
  private static final String ACTOR = Visitors.class.getName();
  private final Accounts accounts;
  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository tokens;
  private final Clock clock;

  Visitors(
      Accounts accounts,
      SecurityContextRepository contexts,
      CsrfTokenRepository tokens,
      Clock clock) {
    this.accounts = accounts;
    this.contexts = contexts;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The actor of this request, read from the database once. */
  Actor actor(HttpServletRequest request) {
    if (request.getAttribute(ACTOR) instanceof Actor known) {
      return known;
    }
    Actor actor =
        visitor()
            .flatMap(visitor -> accounts.actor(visitor.account(), visitor.began()))
            .<Actor>map(user -> user)
            .orElse(Actor.PUBLIC);
    request.setAttribute(ACTOR, actor);
    return actor;
  }

  /** Whether a session claims to be somebody who may no longer come in. */
  boolean isOver(HttpServletRequest request) {
    return visitor().isPresent() && !(actor(request) instanceof Actor.User);
  }

  void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
    request.getSession(true);
    request.changeSessionId();
    tokens.saveToken(null, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new Visitor(account.id(), account.name(), clock.instant()), "", List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static Optional<Visitor> visitor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Visitor visitor
        ? Optional.of(visitor)
        : Optional.empty();
  }
}
