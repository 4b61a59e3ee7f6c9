package vn.mangnon.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Notes what a page complains about and which other hosts it asks. */
final class Watch {
  private final List<String> faults = new ArrayList<>();

  private Watch() {}

  /** Watches {@code page} from now on. */
  static Watch over(Page page) {
    Watch watch = new Watch();
    page.onConsoleMessage(message -> {
      boolean ofTheAnswer = message.text().contains("status of 404");
      if ((message.type().equals("error") || message.type().equals("warning")) && !ofTheAnswer) {
        watch.faults.add("console: " + message.text());
      }
    });
    page.onPageError(error -> watch.faults.add("script: " + error));
    page.onRequest(request -> {
      URI asked = URI.create(request.url().replaceFirst("(?s)[?#].*", ""));
      if (asked.getScheme().startsWith("http") && !"localhost".equals(asked.getHost())) {
        watch.faults.add("asks another host: " + asked.getHost());
      }
    });
    return watch;
  }

  /** Errors and warnings of the console, and other hosts. */
  List<String> faults() {
    return faults;
  }
}
