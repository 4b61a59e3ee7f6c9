package vn.mangnon.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** The pages officers and collaborators open first, read by many at once. */
final class ChildPages {
  private static final double PAGE_MS = 50;
  private static final List<String> PEOPLE =
      List.of("cong-tac-vien", "tre-em-ha-lam", "tre-em-ba-che");
  private static final List<String> PAGES = List.of("/cong-tac-vien", "/tre-em");
  private final Workplace workplace;
  private final Findings findings;

  ChildPages(Workplace workplace, Findings findings) {
    this.workplace = workplace;
    this.findings = findings;
  }

  void run(int users, Duration length) throws IOException {
    findings.step("start, and %d people sign in".formatted(users));
    try (ServerProcess server = ServerProcess.startAgain(workplace);
        Readers readers = Readers.signIn(server, PEOPLE, users)) {
      List<String> pages = readers.readable(PAGES);
      findings.step("%d people, a page a second each".formatted(users));
      readers
          .read(pages, length, UnaryOperator.identity())
          .forEach((page, timing) -> add(page, users, timing));
    }
  }

  private void add(String page, int users, Timing timing) {
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
}
