package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mangnon.access.Role;

/**
 * Follows the links from the first page as each role does, one page of each kind, and looks at each
 * as a person would: it opens, it fits a phone and a laptop, its texts are there, and a scan for
 * barriers finds none.
 */
class EveryPage {
  private static final int MOST_PAGES = 40;

  /** Kinds that one role's crawl has looked at closely; the next role's only opens them. */
  private static final Set<String> LOOKED_AT = new LinkedHashSet<>();

  private final RunningApplication application = RunningApplication.withSampleData();

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyPageARoleCanReachIsWhole(Role role) {
    List<String> faults = new ArrayList<>();
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = People.of(application).signIn(visitor, role);
      crawl(page, faults);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyPageWithoutSigningInIsWhole() {
    List<String> faults = new ArrayList<>();
    try (BrowserContext visitor = Browsing.visitor(1366)) {
      Page page = visitor.newPage();
      page.navigate(application.address() + "/so-lieu-mo");
      crawl(page, faults);
      page.navigate(application.address() + "/dang-nhap");
      look(page, "/dang-nhap", faults);
    }
    assertThat(faults).isEmpty();
  }

  private void crawl(Page page, List<String> faults) {
    Deque<String> open = new ArrayDeque<>();
    Set<String> kinds = new LinkedHashSet<>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add(page.url() + " console: " + message.text());
      }
    });
    open.add(path(page.url()));
    while (!open.isEmpty() && kinds.size() < MOST_PAGES) {
      String path = open.poll();
      if (!kinds.add(kind(path))) {
        continue;
      }
      Response response = page.navigate(application.address() + path);
      if (response == null || response.status() != 200) {
        faults.add(path + " answered " + (response == null ? "nothing" : response.status()));
        continue;
      }
      if (LOOKED_AT.add(kind(path))) {
        look(page, path, faults);
      }
      for (ElementHandle link : page.querySelectorAll("a[href]:not([download])")) {
        String target = link.getAttribute("href");
        if (target.startsWith("/") && !target.contains("/tai?") && !target.contains(".csv")) {
          open.add(target.replaceFirst("#.*", ""));
        }
      }
    }
  }

  private static void look(Page page, String path, List<String> faults) {
    for (int width : Browsing.WIDTHS) {
      page.setViewportSize(width, 800);
      if (Browsing.sidewaysScroll(page) > 0) {
        faults.add(path + " scrolls sideways at " + width);
      }
      Browsing.violations(page).forEach(found -> faults.add(path + " at " + width + ": " + found));
    }
    if (page.locator("h1").count() != 1) {
      faults.add(path + " has " + page.locator("h1").count() + " first headings");
    }
    String text = page.locator("main").innerText();
    if (text.matches("(?s).*\\b(web|figures|access|entry|plan)\\.[a-z]+(\\.[a-z]+)+.*")) {
      faults.add(path + " shows the key of a missing text");
    }
    if (!page.locator("body").innerText().contains("SỐ LIỆU MẪU")) {
      faults.add(path + " does not say that its figures are made up");
    }
  }

  private static String path(String url) {
    URI uri = URI.create(url);
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  /** One page of each kind is enough: identifiers, codes and filters do not make another kind. */
  private static String kind(String path) {
    return path.replaceFirst("\\?.*", "")
        .replaceAll("/[0-9a-f-]{36}", "/*")
        .replaceAll("/[A-Z]+[0-9_A-Za-z.]*", "/*")
        .replaceAll("/\\d{5}", "/*");
  }
}
