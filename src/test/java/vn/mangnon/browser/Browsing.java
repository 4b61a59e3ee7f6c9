package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One Chromium for the test run, with what the page tests ask of it. */
public final class Browsing {
  /** A small phone and a common laptop, in CSS pixels; every page must read well on both. */
  public static final List<Integer> WIDTHS = List.of(360, 1366);

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private static final Browser BROWSER =
      PLAYWRIGHT
          .chromium()
          .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));

  static {
    // A busy machine is slow, not wrong.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
  }

  private Browsing() {}

  /** A new visitor without cookies, {@code width} CSS pixels wide, who reads Vietnamese. */
  public static BrowserContext visitor(int width) {
    return BROWSER.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("vi-VN"));
  }

  /** A browser of its own that keeps what it stores in a folder, as on somebody's phone. */
  static BrowserContext onDevice(Path profile, int width) {
    return PLAYWRIGHT
        .chromium()
        .launchPersistentContext(
            profile,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(chromium())
                .setArgs(ARGUMENTS)
                .setViewportSize(width, 800)
                .setLocale("vi-VN"));
  }

  /** Ends the browser of that folder as an empty battery does; it can do nothing about it. */
  static void kill(Path profile) {
    List<ProcessHandle> browser =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
            .toList();
    if (browser.isEmpty()) {
      throw new IllegalStateException("No browser uses " + profile);
    }
    browser.forEach(ProcessHandle::destroyForcibly);
    browser.forEach(process -> process.onExit().join());
  }

  /** The same visitor with a browser that runs no scripts. */
  static BrowserContext withoutScripts(int width) {
    return BROWSER.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setLocale("vi-VN")
            .setJavaScriptEnabled(false));
  }

  /** What an accessibility scan finds wrong on {@code page}, one readable line for each rule. */
  public static List<String> violations(Page page) {
    return told(scan(page));
  }

  /** The same without the contrast of colours, which is the longest and the same at any width. */
  public static List<String> violationsOfLayout(Page page) {
    return told(scan(page).disableRules(List.of("color-contrast")));
  }

  /** Texts of {@code page} that stand out too little from what is behind them. */
  public static List<String> lowContrast(Page page) {
    return told(scan(page).withRules(List.of("color-contrast")));
  }

  private static AxeBuilder scan(Page page) {
    // The rest of axe's usual way is for pages in frames, and costs a second page each time.
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> told(AxeBuilder scan) {
    return scan.analyze().getViolations().stream().map(Browsing::describe).toList();
  }

  /** How far the page can be scrolled sideways, in CSS pixels; 0 on a page that fits. */
  public static int sidewaysScroll(Page page) {
    Object wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) wide).intValue();
  }

  /**
   * Asserts that the page fits and has no violation at both widths, and takes its pictures into the
   * folder {@code MANGNON_PICTURES} where that is set.
   */
  public static void looksWell(Page page, String name) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, 800);
      assertThat(sidewaysScroll(page)).as("%s at %d", name, width).isZero();
      assertThat(violations(page)).as("%s at %d", name, width).isEmpty();
      String pictures = System.getenv("MANGNON_PICTURES");
      if (pictures != null) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(pictures, name + "-" + width + ".png")));
      }
    }
    page.setViewportSize(1366, 800);
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  private static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "Chromium is missing: install the package chromium, or run ./mangnon test"));
  }
}
