package vn.mangnon.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Starts the application a second time and reads its pages over the network. */
final class PagesBench {
  private static final double START_SECONDS = 10;
  private static final double PAGE_MS = 50;
  private static final long REST_MIB = 700;
  private static final long KIB = 1024;
  private static final Duration THINK = Duration.ofSeconds(1);
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)[^\"]*\"");
  private static final Pattern ACCOUNT = Pattern.compile("(?m)^  (\\S+) +(\\S{12,}) +\\S");

  private final Workplace workplace;
  private final int users;
  private final Duration length;
  private final Findings findings;

  PagesBench(Workplace workplace, int users, Duration length, Findings findings) {
    this.workplace = workplace;
    this.users = users;
    this.length = length;
    this.findings = findings;
  }

  void run() throws IOException {
    findings.step("first start");
    ServerProcess.start(workplace).close();
    findings.step("second start");
    try (ServerProcess server = ServerProcess.start(workplace)) {
      findings.add(
          Finding.of(
              "Second start to first page",
              "≤ 10 s",
              server.startSeconds() <= START_SECONDS,
              "%.1f s".formatted(server.startSeconds()),
              "a new process on the data that is there, until its first page has come whole"));
      List<Guest> guests = new ArrayList<>();
      try {
        findings.step("%d people sign in".formatted(users));
        List<String[]> people = people(server);
        for (int number = 0; number < users; number++) {
          Guest guest = new Guest(server.address());
          guests.add(guest);
          String[] person = people.get(number % people.size());
          guest.signIn(person[0], person[1]);
        }
        weights(guests.getFirst());
        load(server, guests);
      } finally {
        guests.forEach(Guest::close);
      }
      memory(server);
    }
  }

  /** Names and passwords that the demonstration prints for whoever starts it. */
  private List<String[]> people(ServerProcess server) {
    List<String[]> people = new ArrayList<>();
    Matcher matcher = ACCOUNT.matcher(server.printed());
    while (matcher.find()) {
      people.add(new String[] {matcher.group(1), matcher.group(2)});
    }
    return people;
  }

  private void load(ServerProcess server, List<Guest> guests) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("Overview", List.of("/"));
    kinds.put("Indicator page", linked(guests.getFirst(), "/chi-tieu", "/chi-tieu/[^/]+"));
    kinds.put("Place page", linked(guests.getFirst(), "/dia-ban", "/dia-ban/[^/]+"));
    List<String> pages =
        kinds.values().stream()
            .flatMap(some -> IntStream.range(0, 60).mapToObj(at -> some.get(at % some.size())))
            .toList();
    PageLoad load = new PageLoad(guests, pages);
    findings.step("warming up");
    load.run(length, Duration.ZERO);
    findings.step("%d people without a pause".formatted(users));
    measured(server, load, kinds, Duration.ZERO, false);
    findings.step("%d people, a page a second each".formatted(users));
    measured(server, load, kinds, THINK, true);
  }

  private void measured(
      ServerProcess server,
      PageLoad load,
      Map<String, List<String>> kinds,
      Duration think,
      boolean withBar) {
    int before = server.requests().size();
    CpuClock.Reading cpu = server.cpu().read();
    long begin = System.nanoTime();
    Timing seen = load.run(length, think);
    double seconds = (System.nanoTime() - begin) / 1e9;
    CpuClock.Reading used = server.cpu().read().since(cpu);
    List<ServerProcess.Request> requests = server.requests();
    requests = requests.subList(before, requests.size());
    String who =
        withBar
            ? "%d people reading".formatted(users)
            : "%d people without a pause".formatted(users);
    String how =
        withBar
            ? "each person, signed in, asks for a page, reads about a second, and asks again;"
                + " the time is the web server's own, from the request's first byte to the answer's"
                + " last, database included"
            : "the same without any pause, the load driver on the same processors: how much the"
                + " machine can give";
    for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
      Timing timing =
          Timing.of(
              requests.stream()
                  .filter(request -> kind.getValue().contains(request.path()))
                  .mapToDouble(ServerProcess.Request::milliseconds)
                  .toArray());
      String text =
          "p50 %.1f ms, p95 %.1f ms (%,d pages)"
              .formatted(timing.median(), timing.at(0.95), timing.count());
      String work = kind.getKey() + ", " + who;
      findings.add(
          withBar
              ? Finding.of(work, "p95 ≤ 50 ms", timing.at(0.95) <= PAGE_MS, text, how)
              : Finding.noted(work, text, how));
    }
    findings.add(
        Finding.noted(
            "All pages, " + who,
            "%.0f pages/s, %.2f CPU ms a page (application %.2f, database %.2f); seen by the client p50 %.1f ms, p95 %.1f ms"
                .formatted(
                    seen.count() / seconds,
                    1000 * used.total() / seen.count(),
                    1000 * used.application() / seen.count(),
                    1000 * used.database() / seen.count(),
                    seen.median(),
                    seen.at(0.95)),
            "the same requests, counted together and timed by the load driver"));
  }

  private void weights(Guest guest) {
    findings.step("weighing pages");
    Map<String, String> pages = new LinkedHashMap<>();
    Matcher links = LINK.matcher(guest.get("/").text());
    pages.put("/", "/");
    while (links.find()) {
      String path = links.group(1);
      if (!path.startsWith("/assets/") && !path.endsWith(".csv")) {
        pages.putIfAbsent(path.replaceFirst("^(/[^/]+/)[^/]+$", "$1…"), path);
      }
    }
    PageWeight scale = new PageWeight(guest);
    Map<String, PageWeight.Weight> weights = new LinkedHashMap<>();
    pages.values().forEach(page -> weights.put(page, scale.of(page)));
    weights.values().removeIf(weight -> weight.status() != 200);
    worst(
        "Cold page, compressed",
        90,
        weights,
        PageWeight.Weight::cold,
        "everything it draws in, all fonts included");
    worst(
        "Repeated page, compressed",
        15,
        weights,
        PageWeight.Weight::page,
        "the page itself; all else is kept by the browser for ever");
    worst(
        "Scripts of a page, compressed",
        35,
        weights,
        PageWeight.Weight::scripts,
        "every script it draws in");
  }

  private void worst(
      String work,
      int barKib,
      Map<String, PageWeight.Weight> weights,
      java.util.function.ToLongFunction<PageWeight.Weight> what,
      String how) {
    var heaviest =
        weights.entrySet().stream()
            .max(java.util.Comparator.comparingLong(one -> what.applyAsLong(one.getValue())))
            .orElseThrow();
    double kib = (double) what.applyAsLong(heaviest.getValue()) / KIB;
    double overview = (double) what.applyAsLong(weights.get("/")) / KIB;
    findings.add(
        Finding.of(
            work,
            "≤ %d KiB".formatted(barKib),
            kib <= barKib,
            "%.1f KiB at most (%s), overview %.1f KiB".formatted(kib, heaviest.getKey(), overview),
            how
                + "; heaviest of %d kinds of page linked from the overview"
                    .formatted(weights.size())));
  }

  private void memory(ServerProcess server) {
    long resident = server.residentMiB();
    findings.add(
        Finding.of(
            "Memory of the application at rest after the run",
            "≤ 700 MiB",
            resident <= REST_MIB,
            "%d MiB".formatted(resident),
            "resident memory of its process, without the database"));
  }

  private static List<String> linked(Guest guest, String page, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return LINK.matcher(guest.get(page).text())
        .results()
        .map(found -> found.group(1))
        .filter(path -> wanted.matcher(path).matches())
        .distinct()
        .limit(60)
        .toList();
  }
}
