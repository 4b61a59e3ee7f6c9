package vn.mangnon.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of case work, read by many at once: each kind of people by itself. */
final class CasePages {
  private static final String TODAY = "/protection/today";
  private static final String REPORTS = "/protection/concerns";
  private static final String CASES = "/protection/cases/";
  private final Workplace workplace;
  private final Findings findings;

  CasePages(Workplace workplace, Findings findings) {
    this.workplace = workplace;
    this.findings = findings;
  }

  /** One kind of people, and the bar of their pages in milliseconds. */
  private record Kind(String who, String login, List<String> pages, double bar) {}

  /**
   * Reads as a worker, a chair, an operator and the lead agency.
   *
   * @param cases some that the worker works on
   */
  void run(int users, Duration length, List<UUID> cases) throws IOException {
    List<String> work = new ArrayList<>();
    cases.forEach(one -> work.add(CASES + one));
    work.addAll(Collections.nCopies(cases.size() / 3, TODAY));
    work.addAll(Collections.nCopies(cases.size() / 3, REPORTS));
    List<Kind> kinds =
        List.of(
            new Kind("case workers of a commune", "bao-ve-ha-lam", work, 50),
            new Kind("chairs of a commune", "chu-tich-ha-lam", List.of(TODAY, REPORTS), 50),
            new Kind("operators of the hotline", "duong-day-nong", List.of(REPORTS), 100),
            new Kind("the lead agency", "dau-moi", List.of(TODAY), 100));
    findings.step("start, and pages read by %d people".formatted(users));
    try (ServerProcess server = ServerProcess.startAgain(workplace)) {
      // Whoever is measured first would otherwise pay for what the program learns for all.
      for (Kind kind : kinds) {
        try (Readers readers = Readers.signIn(server, List.of(kind.login()), users)) {
          readers.warmUp(readers.readable(kind.pages()));
        }
      }
      for (Kind kind : kinds) {
        read(server, kind, users, length);
      }
    }
  }

  private void read(ServerProcess server, Kind kind, int users, Duration length) {
    try (Readers readers = Readers.signIn(server, List.of(kind.login()), users)) {
      List<String> pages = readers.readable(kind.pages());
      if (pages.isEmpty()) {
        findings.step("no page yet for " + kind.who());
        return;
      }
      Map<String, Timing> timings =
          readers.read(pages, length, path -> path.startsWith(CASES) ? CASES + "{case}" : path);
      timings.forEach((page, timing) ->
          findings.add(
              Finding.of(
                  "Page %s, %d people: %s".formatted(page, users, kind.who()),
                  "p95 ≤ %.0f ms".formatted(kind.bar()),
                  timing.at(.95) <= kind.bar(),
                  "p50 %.1f ms, p95 %.1f ms (%,d pages)"
                      .formatted(timing.median(), timing.at(.95), timing.count()),
                  "signed in, in a program that read all these pages before; everybody asks for a"
                      + " page, reads about a second, and asks again; the web server's own time,"
                      + " database, opened words and the audit trail included")));
    }
  }
}
