package vn.mangnon.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Visit;

/** Who makes a request, and how a visit begins and ends. */
@Component
class Visitors implements Visit {
  private static final String ACTOR = Visitors.class.getName();
  private final Accounts accounts;
  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository tokens;

  Visitors(Accounts accounts, SecurityContextRepository contexts, CsrfTokenRepository tokens) {
    this.accounts = accounts;
    this.contexts = contexts;
    this.tokens = tokens;
  }

  /** The actor of this request, read from the database once. */
  @Override
  public Actor actor(HttpServletRequest request) {
    if (request.getAttribute(ACTOR) instanceof Actor known) {
      return known;
    }
    Actor actor =
        visitor()
            .flatMap(visitor -> accounts.actor(visitor.account(), visitor.began()))
            .<Actor>map(user -> user)
            .orElse(Actor.PUBLIC);
    request.setAttribute(ACTOR, actor);
    if (actor instanceof Actor.User user) {
      MDC.put("account", user.id().toString());
    }
    return actor;
  }

  /** Lets a program in for this one request, without a session. */
  static void letIn(HttpServletRequest request, Actor.User program) {
    request.setAttribute(ACTOR, program);
  }

  /** Whether a session claims to be somebody who may no longer come in. */
  boolean isOver(HttpServletRequest request) {
    return visitor().isPresent() && !(actor(request) instanceof Actor.User);
  }

  /** Whether the person signed in with a second factor. */
  boolean isStrong() {
    return visitor().filter(Visitor::strong).isPresent();
  }

  void begin(
      Account account, boolean strong, HttpServletRequest request, HttpServletResponse response) {
    tokens.saveToken(null, request, response);
    Instant began = accounts.visitBegins(account.id());
    enter(new Visitor(account.id(), account.name(), began, strong), request, response);
  }

  /** Lets this visit go on under a new number when all visits begun before {@code began} end. */
  void renew(Instant began, HttpServletRequest request, HttpServletResponse response) {
    visitor()
        .ifPresent(now ->
            enter(new Visitor(now.account(), now.name(), began, now.strong()), request, response));
  }

  /** Notes that this visit has proved its second factor. */
  void strengthen(HttpServletRequest request, HttpServletResponse response) {
    visitor()
        .ifPresent(now ->
            enter(new Visitor(now.account(), now.name(), now.began(), true), request, response));
  }

  private void enter(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
    request
        .getSession(true)
        .setAttribute(
            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
            visitor.account().toString());
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(visitor, "", List.of()));
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
