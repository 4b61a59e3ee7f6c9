package vn.mangnon.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.mangnon.sheets.Inbox;

/**
 * Turns a file that is too large for its page away, by its announced length before anything unpacks
 * the request, or without one as soon as too much has come, and leads the sender to the page that
 * says what to do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class UploadLimit extends OncePerRequestFilter {
  /** What a form adds to the file itself. */
  private static final long FORM = 1L << 20;

  private final List<Inbox> inboxes;

  UploadLimit(List<Inbox> inboxes) {
    this.inboxes = inboxes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Inbox> inbox = inbox(request);
    if (inbox.isPresent() && tooLarge(request, inbox.get())) {
      response.sendRedirect(inbox.get().path() + "?qua-lon=1");
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<Inbox> inbox(HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod())
        ? inboxes.stream().filter(one -> one.path().equals(request.getRequestURI())).findFirst()
        : Optional.empty();
  }

  private static boolean tooLarge(HttpServletRequest request, Inbox inbox)
      throws ServletException, IOException {
    long announced = request.getContentLengthLong();
    return announced < 0 ? comesToTooMuch(request) : announced > inbox.largest() + FORM;
  }

  /** Reads the parts now: later, the search for the form's token would pass over the failure. */
  private static boolean comesToTooMuch(HttpServletRequest request)
      throws ServletException, IOException {
    try {
      request.getParts();
      return false;
    } catch (IllegalStateException unread) {
      if (unread.getCause() instanceof SizeException) {
        return true;
      }
      throw unread;
    }
  }
}
