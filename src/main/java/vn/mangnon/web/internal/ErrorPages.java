package vn.mangnon.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What a person reads when something did not work: what to do next. "Forbidden" and "missing" are
 * one and the same answer, so that nobody learns what exists.
 */
@Controller
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  @RequestMapping("/error")
  ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
    int status = shown(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    String id = "";
    if (status == 500) {
      id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
      LOG.error("Failure {} was shown to a person: {}", id, FailureTrace.of(cause(request)));
    }
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    return forProgram(request)
        ? new ModelAndView(problem(HttpStatus.valueOf(status), id))
        : new ModelAndView("web/error", Map.of("status", status, "id", id));
  }

  private static boolean forProgram(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.startsWith("/api/");
  }

  /** The answer to a program (RFC 9457), which repeats nothing of what was asked. */
  private static View problem(HttpStatus status, String id) {
    return (model, request, response) -> {
      response.setContentType("application/problem+json");
      response
          .getWriter()
          .write(
              "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d%s}"
                  .formatted(
                      status.getReasonPhrase(),
                      status.value(),
                      id.isEmpty() ? "" : ",\"detail\":\"" + id + "\""));
    };
  }

  private static int shown(Object status) {
    return switch (status instanceof Integer code ? code : 404) {
      case 401, 403, 404, 405 -> 404;
      case 400, 406, 415, 422 -> 400;
      case 409, 412 -> 409;
      case 413 -> 413;
      case 429 -> 429;
      case 503 -> 503;
      default -> 500;
    };
  }

  private static Throwable cause(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
        ? failure
        : new IllegalStateException("no exception was given");
  }
}
