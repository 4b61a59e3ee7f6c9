package vn.mangnon.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.mangnon.access.Actor;

/** Gives a page its {@link Actor}; a page that takes {@link Actor.User} is for people signed in. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {
  private final Visitors visitors;

  ActorArgument(Visitors visitors) {
    this.visitors = visitors;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Actor.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return visitors.actor(
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }
}
