package vn.mangnon.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.access.Role;

/**
 * What can be reached by links, found by reading pages without drawing them: one page of each kind
 * for each role, in both languages.
 */
final class SiteMap implements AutoCloseable {
  private static final int MOST_PAGES = 60;
  private static final int MOST_FORMS = 12;
  private static final String BOTH_GRANTS = "kiem-nhiem-ha-lam";
  private static final Pattern LINK =
      Pattern.compile("<a\\b[^>]*?\\bhref=\"(/[^\"#]*)(?:#[^\"]*)?\"[^>]*>");
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String address;
  private final Map<String, Found> kinds = new LinkedHashMap<>();
  private final Map<String, Set<String>> titles = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<BrowserContext> visitors = new ArrayList<>();
  private Optional<String> childBehindAFigure = Optional.empty();

  /** A kind of page and somebody who can open one of that kind. */
  record Found(String path, String address, BrowserContext visitor) {
    @Override
    public String toString() {
      return path;
    }
  }

  /** Walks {@code address} as the public and as each role, signed in by {@code signIn}. */
  SiteMap(String address, BiFunction<BrowserContext, Role, Page> signIn) {
    this.address = address;
    walk("anybody", visitor(), "/so-lieu-mo", "/dang-nhap", "/khong-co-trang-nay");
    for (Role role : Role.values()) {
      BrowserContext visitor = visitor();
      try (Page page = signIn.apply(visitor, role)) {
        beginAForm(page);
        takeAReport(page);
      }
      walk(role.name(), visitor, "/");
    }
  }

  static SiteMap of(RunningApplication application) {
    People people = People.of(application);
    SiteMap site = new SiteMap(application.address(), people::signIn);
    site.walkFromAFigureToItsChildren(people);
    return site;
  }

  /** No single role may: somebody who was given the figures' grant and the children's. */
  private void walkFromAFigureToItsChildren(People people) {
    BrowserContext visitor = visitor();
    try (Page page = people.signIn(visitor, BOTH_GRANTS)) {
      String compared = "main a[href$='/so-tre-em']";
      for (int i = 0; i < MOST_FORMS && page.locator(compared).count() == 0; i++) {
        beginAForm(page);
      }
      page.locator(compared).first().click();
      page.locator("form[action$='/dem'] button").click();
      page.waitForURL(url -> url.contains("da-dem"));
      String comparison = URI.create(page.url()).getRawPath();
      for (String behind :
          links(read(BOTH_GRANTS, visitor, comparison))
              .filter(link -> link.startsWith(comparison + "/"))
              .toList()) {
        Optional<String> child =
            links(read(BOTH_GRANTS, visitor, behind)).filter(SiteMap::ofAChild).findFirst();
        if (child.isPresent()) {
          read(BOTH_GRANTS, visitor, child.get());
          childBehindAFigure = child;
          return;
        }
      }
    }
  }

  /** A child's page that was reached from a figure. */
  Optional<String> childBehindAFigure() {
    return childBehindAFigure;
  }

  private static boolean ofAChild(String path) {
    return kind(path).equals("/tre-em/*");
  }

  /** One page of each kind. */
  Stream<Found> kinds() {
    return kinds.values().stream();
  }

  /** What was wrong with the pages as they were read, each with its address. */
  List<String> faults() {
    return faults;
  }

  /** Titles that more than one kind of page has. */
  List<String> sharedTitles() {
    return titles.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .toList();
  }

  @Override
  public void close() {
    visitors.forEach(BrowserContext::close);
    http.close();
  }

  private BrowserContext visitor() {
    BrowserContext visitor = Browsing.visitor(1366);
    visitors.add(visitor);
    return visitor;
  }

  /** Forms exist once somebody has begun one; no link leads to a form that nobody began. */
  private void beginAForm(Page page) {
    page.navigate(address + "/viec-cua-toi");
    if (page.locator("form[action='/nhap-so-lieu'] button").count() > 0) {
      page.locator("form[action='/nhap-so-lieu'] button").first().click();
      page.waitForURL(url -> url.matches(".*/nhap-so-lieu/[0-9a-f-]{36}.*"));
    }
  }

  /** A report exists once somebody has taken one in. */
  private void takeAReport(Page page) {
    page.navigate(address + "/protection/concerns/new");
    if (page.locator("form.intake").count() > 0) {
      page.locator("#danger-NO").check();
      page.locator("#event").fill("Một em đi lạc");
      page.locator("#event-place")
          .fill(page.locator("#communes option").first().getAttribute("value"));
      page.locator("[data-save]").click();
      page.waitForURL(url -> url.endsWith("/receipt"));
    }
  }

  private void walk(String who, BrowserContext visitor, String... starts) {
    Deque<String> open = new ArrayDeque<>(List.of(starts));
    Set<String> seen = new LinkedHashSet<>();
    while (!open.isEmpty() && seen.size() < MOST_PAGES) {
      String path = open.poll();
      if (seen.add(kind(path))) {
        String html = read(who, visitor, path);
        links(html).filter(link -> !seen.contains(kind(link))).forEach(open::add);
      }
    }
  }

  private String read(String who, BrowserContext visitor, String path) {
    String vietnamese = read(who, visitor, path, "vi");
    boolean another = !vietnamese.startsWith("<a ");
    if (another
        && kinds.putIfAbsent(kind(path), new Found(path, address + path, visitor)) == null) {
      read(who, visitor, path, "en");
    }
    return vietnamese;
  }

  private String read(String who, BrowserContext visitor, String path, String language) {
    String asked = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    HttpResponse<String> response = get(visitor, asked);
    String html = response.body();
    String where = who + " " + asked;
    if (response.previousResponse().isPresent()) {
      String elsewhere = response.uri().getRawPath();
      return "<a href=\"" + elsewhere + "\">";
    }
    boolean absent = path.equals("/khong-co-trang-nay");
    if (response.statusCode() != (absent ? 404 : 200)) {
      faults.add(where + " answered " + response.statusCode());
    }
    if (!html.contains("<html lang=\"" + language + "\"")) {
      faults.add(where + " does not say that it is in " + language);
    }
    if (html.contains("⟦")) {
      faults.add(where + " shows " + html.replaceFirst("(?s).*?(⟦[^⟧]*⟧).*", "$1"));
    }
    if (html.split("<h1[ >]", -1).length != 2) {
      faults.add(where + " does not have one first heading");
    }
    if (!html.contains(language.equals("vi") ? "SỐ LIỆU MẪU" : "SAMPLE FIGURES")) {
      faults.add(where + " does not say that its figures are made up");
    }
    Matcher title = TITLE.matcher(html);
    if (title.find() && !absent) {
      titles.computeIfAbsent(title.group(1), t -> new TreeSet<>()).add(kind(path));
    }
    return html;
  }

  /** Asks for a page with the visitor's cookies, as a browser would that draws nothing. */
  private HttpResponse<String> get(BrowserContext visitor, String path) {
    String cookies =
        visitor.cookies(address).stream()
            .filter(cookie -> !cookie.name.equals("lang"))
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    try {
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> links(String html) {
    return LINK
        .matcher(html)
        .results()
        .filter(link -> !link.group().contains(" download"))
        .map(link -> link.group(1).replace("&amp;", "&"))
        .filter(path -> !path.contains(".csv") && !path.contains("/tai?"))
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream();
  }

  /** One page of each kind is enough: identifiers, codes and filters do not make another kind. */
  static String kind(String path) {
    return path.replaceFirst("\\?.*", "")
        .replaceAll("/[0-9a-f-]{36}", "/*")
        .replaceAll("/(MT|CT)[0-9][0-9_A-Za-z.]*", "/*")
        .replaceAll("(/so-tre-em)/[^/]+", "$1/*")
        .replaceAll("(/co-quan)/[^/]+", "$1/*")
        .replaceAll("/\\d{2,5}", "/*");
  }
}
