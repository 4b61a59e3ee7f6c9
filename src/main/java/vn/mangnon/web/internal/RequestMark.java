package vn.mangnon.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks what is logged during a request with an identifier of the request, which the answer carries
 * too; the access module adds the account's. A line of the log holds identifiers and never a name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestMark extends OncePerRequestFilter {
  private static final String REQUEST = "request";
  private static final String ACCOUNT = "account";
  private final SecureRandom random = new SecureRandom();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    MDC.put(REQUEST, id);
    response.setHeader("X-Request-Id", id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(REQUEST);
      MDC.remove(ACCOUNT);
    }
  }
}
