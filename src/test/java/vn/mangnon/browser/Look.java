package vn.mangnon.browser;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at an open page in every way that people use it, and says what is wrong. */
final class Look {
  private static final int MOST_STOPS = 40;

  /** The width of A4 less its margins, in CSS pixels. */
  private static final int PAPER = 718;

  /** Elements whose text is wider than they are and is therefore cut off. */
  private static final String CUT =
      """
      () => [...document.querySelectorAll('body *')].filter(e => {
        const style = getComputedStyle(e);
        return style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1
          && (style.overflowX !== 'auto' || matchMedia('print').matches)
          && style.textOverflow !== 'ellipsis' && e.checkVisibility() && !e.closest('svg,select');
      }).map(e => e.outerHTML.slice(0, 120))
      """;

  /** What a finger must hit: at least 48 pixels high. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll(
          'button,.button,select,textarea,input:not([type=hidden],[type=checkbox],[type=radio]),summary,header a,.parts a')]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 47.5)
        .map(e => e.outerHTML.slice(0, 120))
      """;

  private static final String ON_PAPER =
      """
      () => [...document.querySelectorAll('header.top,footer,.filters,.downloads,button,.skip')]
        .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 120))
      """;

  /**
   * Where the focus is: how far down the document, and whether one can see it. Within a date the
   * browser itself marks the part.
   */
  private static final String FOCUS =
      """
      () => {
        const at = document.activeElement;
        const box = at.getBoundingClientRect();
        const style = getComputedStyle(at.matches('svg a') ? at.querySelector('path,*') : at);
        return {
          index: [...document.querySelectorAll('*')].indexOf(at),
          html: at.outerHTML.slice(0, 120),
          body: at === document.body,
          seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          marked: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || at.matches('svg a, input[type=date]')
        };
      }
      """;

  private final Page page;
  private final List<String> faults = new ArrayList<>();

  private Look(Page page) {
    this.page = page;
  }

  /** Everything that is wrong with the page that {@code page} shows; empty when it is whole. */
  static List<String> at(Page page) {
    Look look = new Look(page);
    look.layout();
    look.barriers();
    look.dark();
    look.paper();
    look.keyboard();
    return look.faults;
  }

  private void layout() {
    for (int width : List.of(320, 360, 1366)) {
      page.setViewportSize(width, 800);
      if (Browsing.sidewaysScroll(page) > 0) {
        faults.add("scrolls sideways at " + width);
      }
      all(CUT).forEach(cut -> faults.add("cuts text off at " + width + ": " + cut));
      all(SMALL).forEach(small -> faults.add("is hard to hit at " + width + ": " + small));
    }
  }

  private void barriers() {
    page.setViewportSize(360, 800);
    Browsing.violations(page).forEach(found -> faults.add("at 360: " + found));
    page.setViewportSize(1366, 800);
    Browsing.violationsOfLayout(page).forEach(found -> faults.add("at 1366: " + found));
  }

  private void dark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Browsing.lowContrast(page).forEach(found -> faults.add("in the dark: " + found));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void paper() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(PAPER, 1000);
    if (Browsing.sidewaysScroll(page) > 0) {
      faults.add("is wider than the paper");
    }
    all(CUT).forEach(cut -> faults.add("is cut off on paper: " + cut));
    all(ON_PAPER).forEach(shown -> faults.add("prints what nobody can press: " + shown));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(1366, 800);
  }

  private void keyboard() {
    page.reload();
    page.keyboard().press("Tab");
    Map<?, ?> first = (Map<?, ?>) page.evaluate(FOCUS);
    boolean toFaults = String.valueOf(first.get("html")).contains("#");
    if (!toFaults || !Boolean.TRUE.equals(first.get("seen"))) {
      faults.add("does not begin with the link to its content but with " + first.get("html"));
    }
    Set<Object> stops = new LinkedHashSet<>();
    long last = -1;
    for (int i = 0; i < MOST_STOPS; i++) {
      Map<?, ?> stop = (Map<?, ?>) page.evaluate(FOCUS);
      long index = ((Number) requireNonNull(stop.get("index"))).longValue();
      if (Boolean.TRUE.equals(stop.get("body")) || index < last) {
        break;
      }
      // A date has a stop for each of its parts.
      if (!stops.add(index) && !String.valueOf(stop.get("html")).contains("type=\"date\"")) {
        faults.add("holds the keyboard at " + stop.get("html"));
        break;
      }
      if (!Boolean.TRUE.equals(stop.get("seen")) || !Boolean.TRUE.equals(stop.get("marked"))) {
        faults.add("does not show where the keyboard is: " + stop.get("html"));
      }
      last = index;
      page.keyboard().press("Tab");
    }
  }

  private List<String> all(String script) {
    return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).limit(4).toList();
  }
}
