package vn.mangnon.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Open;
import vn.mangnon.access.Policy;
import vn.mangnon.access.SignedIn;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;

/** Lets a request reach a page only when the page says for whom it is, and the policy agrees. */
@Component
class Doorkeeper implements HandlerInterceptor {
  private final Visitors visitors;
  private final AuditTrail audit;
  private final boolean secondFactorRequired;

  Doorkeeper(
      Visitors visitors,
      AuditTrail audit,
      @Value("${mangnon.second-factor:required}") String secondFactor,
      @Value("${mangnon.sample:false}") boolean sample) {
    this.visitors = visitors;
    this.audit = audit;
    // Sample data is for showing the product: it has nothing that a second factor would protect.
    this.secondFactorRequired = !sample && !"optional".equals(secondFactor);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!(handler instanceof HandlerMethod method)
        || ErrorController.class.isAssignableFrom(method.getBeanType())
        || isOpen(method)) {
      return true;
    }
    if (visitors.isOver(request)) {
      visitors.end(request);
    }
    Actor actor = visitors.actor(request);
    if (!(actor instanceof Actor.User user)) {
      return askToSignIn(request, response);
    }
    response.setHeader("Cache-Control", "no-store");
    if (has(method, SignedIn.class)) {
      return true;
    }
    if (secondFactorRequired && user.needsSecondFactor() && !visitors.isStrong()) {
      response.sendRedirect("/tai-khoan?can-hai-lop=true");
      return false;
    }
    Allowed allowed = method.getMethodAnnotation(Allowed.class);
    if (allowed != null && Policy.CURRENT.allows(actor, allowed)) {
      return true;
    }
    String page = method.getBeanType().getSimpleName() + "." + method.getMethod().getName();
    audit.record(actor, AuditEvent.denied("page.refused", "page", page));
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
    return false;
  }

  private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (request.getRequestURI().startsWith(TokenDoor.PATH)) {
      TokenDoor.askForKey(response);
    } else if (HttpMethod.GET.matches(request.getMethod())) {
      String back = request.getRequestURI();
      String query = request.getQueryString();
      String whole = query == null ? back : back + "?" + query;
      response.sendRedirect(
          "/".equals(whole)
              ? "/dang-nhap"
              : "/dang-nhap?tiep=" + URLEncoder.encode(whole, StandardCharsets.UTF_8));
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
    return false;
  }

  private static boolean isOpen(HandlerMethod method) {
    return has(method, Open.class)
        || method.getBeanType().getPackageName().startsWith("org.springframework.boot");
  }

  private static boolean has(
      HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
    return method.hasMethodAnnotation(annotation)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), annotation);
  }
}
