package vn.mangnon.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.mangnon.access.Open;

/**
 * The service worker of the one page that works without signal. It stands beside that page, so that
 * a browser lets it answer for nothing else, and names the version of its files, so that a new
 * version replaces it.
 */
@Controller
class OfflineWorker {
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final String script;

  OfflineWorker(Assets.AssetRoot assets) throws IOException {
    String worker =
        new ClassPathResource("static/js/field-worker.js")
            .getContentAsString(StandardCharsets.UTF_8);
    this.script = "const ROOT = \"%s\";\n".formatted(assets.path()) + worker;
  }

  @GetMapping("/cong-tac-vien/sw.js")
  @Open
  ResponseEntity<String> worker() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(script);
  }
}
