package vn.mangnon.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages officers and collaborators open first, read by many at once. */
final class ChildPages {
  private static final double PAGE_MS = 50;
  private static final Duration THINK = Duration.ofSeconds(1);
  private static final List<String> PEOPLE =
      List.of("cong-tac-vien", "tre-em-ha-lam", "tre-em-ba-che");
  private static final List<String> PAGES = List.of("/cong-tac-vien", "/tre-em");
  private static final Pattern ACCOUNT = Pattern.compile("(?m)^  (\\S+) +(\\S{12,}) +\\S");
  private final Workplace workplace;
  private final Findings findings;

  ChildPages(Workplace workplace, Findings findings) {
    this.workplace = workplace;
    this.findings = findings;
  }

  void run(int users, Duration length) throws IOException {
    findings.step("start, and %d people sign in".formatted(users));
    try (ServerProcess server = ServerProcess.start(workplace)) {
      List<Guest> guests = new ArrayList<>();
      try {
        for (int number = 0; number < users; number++) {
          Guest guest = new Guest(server.address());
          guests.add(guest);
          String login = PEOPLE.get(number % PEOPLE.size());
          guest.signIn(login, password(server, login));
        }
        List<String> pages =
            PAGES.stream()
                .filter(page ->
                    guests.stream().limit(PEOPLE.size()).allMatch(guest -> reads(guest, page)))
                .toList();
        PageLoad load = new PageLoad(guests, pages);
        findings.step("warming up");
        load.run(length, Duration.ZERO);
        findings.step("%d people, a page a second each".formatted(users));
        int before = server.requests().size();
        load.run(length, THINK);
        List<ServerProcess.Request> requests = server.requests();
        pages.forEach(page -> add(page, users, requests.subList(before, requests.size())));
      } finally {
        guests.forEach(Guest::close);
      }
    }
  }

  private static boolean reads(Guest guest, String page) {
    return guest.get(page).status() == 200;
  }

  private void add(String page, int users, List<ServerProcess.Request> requests) {
    Timing timing =
        Timing.of(
            requests.stream()
                .filter(request -> request.path().equals(page))
                .mapToDouble(ServerProcess.Request::milliseconds)
                .toArray());
    findings.add(
        Finding.of(
            "Page %s, %d people reading".formatted(page, users),
            "p95 ≤ 50 ms",
            timing.at(.95) <= PAGE_MS,
            "p50 %.1f ms, p95 %.1f ms (%,d pages)"
                .formatted(timing.median(), timing.at(.95), timing.count()),
            "officers and collaborators, signed in, ask for a page, read about a second, and ask"
                + " again; the web server's own time, database included"));
  }

  private static String password(ServerProcess server, String login) {
    Matcher account = ACCOUNT.matcher(server.printed());
    while (account.find()) {
      if (account.group(1).equals(login)) {
        return account.group(2);
      }
    }
    throw new IllegalStateException("no sample account " + login);
  }
}
