package vn.mangnon.protection.figures;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.mangnon.statistics.Period;

/** Numbers of a period as a file that is sent to a browser. */
final class FigureFiles {
  private FigureFiles() {}

  static ResponseEntity<byte[]> csv(String name, Period period, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s.csv\"".formatted(name, period.code()))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
