package vn.mangnon.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a monitoring system read metrics and the bill of materials with {@code Authorization: Bearer
 * …} and the token of {@code MANGNON_METRICS_TOKEN}; without such a token, nobody.
 */
final class MetricsDoor implements AuthorizationManager<RequestAuthorizationContext> {
  private final byte[] expected;

  MetricsDoor(String token) {
    this.expected = token.isBlank() ? new byte[0] : bytes("Bearer " + token.strip());
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    String given = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
    return new AuthorizationDecision(
        expected.length > 0 && given != null && MessageDigest.isEqual(expected, bytes(given)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
