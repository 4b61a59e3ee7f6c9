package vn.mangnon.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.Today;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;

/** Asks the services of case work as many people do, and writes as many as possible. */
final class CaseMeasure {
  private static final Duration THINK = Duration.ofSeconds(1);
  private static final double ACTIONS_A_SECOND = 200;
  private final Workplace.Started place;
  private final Findings findings;
  private final int users;
  private final Duration length;
  private final Clock clock;

  CaseMeasure(Workplace.Started place, Findings findings, int users, Duration length) {
    this.place = place;
    this.findings = findings;
    this.users = users;
    this.length = length;
    this.clock = place.get(Clock.class);
  }

  /** Open cases that somebody works on. */
  List<UUID> casesOf(Actor.User worker, int most) {
    return new JdbcTemplate(place.superuser())
        .query(
            """
            select m.case_id from protection.member m
            join protection.case_state s on s.case_id = m.case_id
            where m.account = ? and m.to_at is null and s.step <> 'CLOSED'
            order by m.case_id limit ?
            """,
            (row, number) -> row.getObject(1, UUID.class),
            worker.id(),
            most);
  }

  void today(String who, Actor.User person, double bar) {
    Today today = place.get(Today.class);
    int tasks = today.of(person).size();
    if (tasks == 0) {
      throw new IllegalStateException("nothing to do for " + who);
    }
    add(
        "What is due today, %d people at once: %s".formatted(users, who),
        bar,
        asked(random -> today.of(person)),
        "%,d tasks shown".formatted(tasks));
  }

  void open(Actor.User worker, List<UUID> cases) {
    Cases service = place.get(Cases.class);
    add(
        "Open one case, %d people at once".formatted(users),
        30,
        asked(random -> {
          UUID one = cases.get(random.nextInt(cases.size()));
          if (service.read(worker, one, "bench").isEmpty()) {
            throw new IllegalStateException("no case " + one);
          }
        }),
        "%d cases".formatted(cases.size()));
  }

  private Timing asked(Crowd.Turn turn) {
    Crowd.run(users, length.dividedBy(2), Duration.ZERO, number -> turn);
    return Crowd.run(users, length, THINK, number -> turn);
  }

  private void add(String work, double bar, Timing timing, String what) {
    findings.add(
        Finding.of(
            work,
            "p95 ≤ %.0f ms".formatted(bar),
            timing.at(.95) <= bar,
            "p50 %.1f ms, p95 %.1f ms (%,d questions; %s)"
                .formatted(timing.median(), timing.at(.95), timing.count(), what),
            "through the service as that person's account, row rules, opened words and the audit"
                + " trail included; everybody asks, waits about a second, and asks again; load"
                + " driver and application share the machine"));
  }

  /** Notes in cases of their own: nobody waits for anybody but the database. */
  void writers(int people, List<CaseStaff.Commune> communes) {
    List<Writer> writers =
        communes.stream()
            .flatMap(commune -> commune.workers().stream())
            .map(worker -> new Writer(worker, casesOf(worker, 40)))
            .filter(writer -> !writer.cases().isEmpty())
            .limit(people)
            .toList();
    if (writers.size() < people) {
      throw new IllegalStateException("too few open cases for %d writers".formatted(people));
    }
    Cases service = place.get(Cases.class);
    AtomicLong done = new AtomicLong();
    Crowd.Turns turns =
        number ->
            random -> {
              Writer writer = writers.get(number);
              UUID one = writer.cases().get(random.nextInt(writer.cases().size()));
              CaseAnswer answer =
                  service.perform(writer.worker(), command(one, Integer.MAX_VALUE, note(random)));
              if (!(answer instanceof CaseAnswer.Done)) {
                throw new IllegalStateException("not written: " + answer);
              }
              done.incrementAndGet();
            };
    Crowd.run(people, length.dividedBy(4), Duration.ZERO, turns);
    done.set(0);
    CpuClock.Reading before = place.cpu().read();
    Timing timing = Crowd.run(people, length, Duration.ZERO, turns);
    double rate = done.get() / (double) length.toSeconds();
    CpuClock.Reading cpu = place.cpu().read().since(before);
    String measured =
        "%,.0f actions/s, p95 %.1f ms, %.1f CPU ms each (application %.1f, database %.1f)"
            .formatted(
                rate,
                timing.at(.95),
                1_000 * cpu.total() / Math.max(1, done.get()),
                1_000 * cpu.application() / Math.max(1, done.get()),
                1_000 * cpu.database() / Math.max(1, done.get()));
    String how =
        "each writes notes into cases of their own without a pause: the whole story read and"
            + " opened, the rules asked, the action sealed, state and deadlines written, an entry"
            + " of the trail, committed to disk";
    String work = "Actions taken, %d writers in different cases".formatted(people);
    findings.add(
        people == 1
            ? Finding.noted(work, measured, how)
            : Finding.of(work, "≥ 200/s", rate >= ACTIONS_A_SECOND, measured, how));
  }

  private record Writer(Actor.User worker, List<UUID> cases) {}

  /** All decide on the same case: of two who saw the same, one is overtaken. */
  void sameCase(int people, Actor.User worker, UUID one) {
    Cases service = place.get(Cases.class);
    AtomicInteger seen =
        new AtomicInteger(service.read(worker, one, "bench").orElseThrow().state().number());
    AtomicLong done = new AtomicLong();
    AtomicLong overtaken = new AtomicLong();
    Crowd.run(
        people,
        length,
        Duration.ZERO,
        number ->
            random -> {
              switch (service.perform(worker, command(one, seen.get(), risk(random)))) {
                case CaseAnswer.Done taken -> {
                  seen.accumulateAndGet(taken.number(), Math::max);
                  done.incrementAndGet();
                }
                case CaseAnswer.Refused ignored -> overtaken.incrementAndGet();
                case CaseAnswer.Absent absent ->
                    throw new IllegalStateException("not written: " + absent);
                case CaseAnswer.NotOpened no ->
                    throw new IllegalStateException("not written: " + no);
              }
            });
    int number = service.read(worker, one, "bench").orElseThrow().state().number();
    if (number != seen.get()) {
      throw new IllegalStateException("%d actions, but %d known".formatted(number, seen.get()));
    }
    double seconds = length.toSeconds();
    findings.add(
        Finding.noted(
            "Actions taken, %d writers in the same case".formatted(people),
            "%,.0f taken/s, %,.0f overtaken/s; the case has %,d actions in the end"
                .formatted(done.get() / seconds, overtaken.get() / seconds, number),
            "everybody assesses the same child again, having seen the last assessment that any of"
                + " them took; whoever is overtaken is refused and tries again; no number is missing"
                + " or double in the end. Each reads the whole story, which grows meanwhile"));
  }

  private Command command(UUID one, int seen, Payload payload) {
    return new Command(UuidV7.next(clock), one, seen, clock.instant(), payload, "");
  }

  private static Payload note(Random random) {
    return new Payload.Noted(FreeText.of("Đã gọi điện, hẹn đến nhà lúc " + random.nextInt(24)));
  }

  private static Payload risk(Random random) {
    return new Payload.InitialRisk(
        Level.values()[random.nextInt(3)],
        Level.LOW,
        false,
        Optional.empty(),
        FreeText.of("Đánh giá lại"));
  }
}
