package vn.mangnon.web.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractView;
import vn.mangnon.web.Shell;

/** One template, written completely before the first byte leaves, so that a failure is a 500. */
final class JteView extends AbstractView {
  private final TemplateEngine engine;
  private final String template;

  JteView(TemplateEngine engine, String template) {
    this.engine = engine;
    this.template = template;
    setContentType("text/html;charset=UTF-8");
  }

  @Override
  protected void renderMergedOutputModel(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render(template, model, page);
    response.setContentType(getContentType());
    if (model.get("shell") instanceof Shell shell) {
      response.setLocale(shell.language().locale());
    }
    // In one piece: the page is kept in thousands of small ones, and each would pass every filter.
    byte[] bytes = page.toByteArray();
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
