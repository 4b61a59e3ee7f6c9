package vn.mangnon.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.mangnon.access.ApiTokens;

/** Lets a program in that shows its key; a wrong key opens nothing, not even what is public. */
final class TokenDoor extends OncePerRequestFilter {
  static final String PATH = "/api/";
  private static final Pattern KEY =
      Pattern.compile("(?:Bearer|ApiToken) +(\\S{1,200})", Pattern.CASE_INSENSITIVE);

  private final ApiTokens tokens;

  TokenDoor(ApiTokens tokens) {
    this.tokens = tokens;
  }

  static boolean concerns(HttpServletRequest request) {
    return request.getRequestURI().startsWith(PATH)
        && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher key = KEY.matcher(request.getHeader(HttpHeaders.AUTHORIZATION).strip());
    Optional<ApiTokens.Holder> holder =
        key.matches() ? tokens.holder(key.group(1)) : Optional.empty();
    if (holder.isEmpty()) {
      askForKey(response);
    } else if (!holder.get().mayWrite() && !HttpMethod.GET.matches(request.getMethod())) {
      answer(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "Mã này chỉ được đọc. / This key may only read.");
    } else {
      Visitors.letIn(request, holder.get().user());
      chain.doFilter(request, response);
    }
  }

  static void askForKey(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"mangnon\"");
    answer(
        response,
        HttpServletResponse.SC_UNAUTHORIZED,
        "Cần mã truy cập còn hiệu lực (Tài khoản → Mã cho phần mềm khác). / A valid key is needed.");
  }

  private static void answer(HttpServletResponse response, int status, String message)
      throws IOException {
    response.setStatus(status);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(
            "{\"httpStatusCode\":%d,\"status\":\"ERROR\",\"message\":\"%s\"}"
                .formatted(status, message));
  }
}
