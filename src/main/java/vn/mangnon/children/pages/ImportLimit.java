package vn.mangnon.children.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.mangnon.children.sources.Imports;

/**
 * Turns a file that is too large away, by its announced length before anything unpacks the request,
 * or without one as soon as too much has come.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class ImportLimit extends OncePerRequestFilter {
  /** What a form adds to the file itself. */
  private static final long FORM = 1L << 20;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || !ImportPages.HERE.equals(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long announced = request.getContentLengthLong();
    if (announced < 0 ? comesToTooMuch(request) : announced > Imports.LARGEST + FORM) {
      response.sendRedirect(ImportPages.HERE + "?qua-lon=1");
    } else {
      chain.doFilter(request, response);
    }
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
