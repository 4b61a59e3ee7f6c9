package vn.mangnon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.notices.NoticeRounds;

/** {@code ./mangnon bench protection}: cases, what is due in them, and actions taken. */
@Command(
    name = "protection",
    mixinStandardHelpOptions = true,
    description = {
      "Bảo vệ trẻ em: việc hôm nay, mở vụ việc, ghi hành động, với nhiều người dùng.",
      "Protection: what is due today, cases opened, actions taken, with many users."
    })
final class ProtectionBench implements Callable<Integer> {
  private static final int SAMPLE = 200;

  @Option(
      names = "--cases",
      defaultValue = "200000",
      description = "Số vụ việc, mỗi vụ khoảng 20 hành động / cases of about 20 actions each.")
  private int cases;

  @Option(
      names = "--keep",
      paramLabel = "<folder>",
      description = {
        "Làm các vụ việc trong thư mục này và để lại; lần sau dùng lại, không làm lại.",
        "Make the cases in this folder and leave them there; found there the next time, they are"
            + " used as they are."
      })
  private @Nullable Path keep;

  @Option(names = "--users", defaultValue = "50", description = "Số người dùng / users at once.")
  private int users;

  @Option(
      names = "--seconds",
      defaultValue = "15",
      description = "Thời gian mỗi phép đo / how long each measurement takes, in seconds.")
  private int seconds;

  @Option(names = "--json", description = "Trả lời bằng JSON / answer in JSON.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "<file>",
      description = "Viết kết quả vào tệp / write the results to a file.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    PrintStream told = json ? System.err : System.out;
    Findings findings = new Findings(told);
    try (Workplace workplace = keep == null ? Workplace.create() : Workplace.staying(keep)) {
      boolean known = workplace.used();
      workplace.takeOwnProgramme();
      findings.step("sample people and places");
      List<UUID> opened;
      try (Workplace.Started place = workplace.start()) {
        opened = services(place, known, findings);
      }
      new CasePages(workplace, findings).run(users, Duration.ofSeconds(seconds), opened);
    }
    if (out != null) {
      findings.write(out, "./mangnon bench protection" + (keep == null ? "" : " --keep <folder>"));
    }
    if (json) {
      System.out.println(findings.asJson());
    }
    return findings.allMet() ? 0 : 1;
  }

  private List<UUID> services(Workplace.Started place, boolean known, Findings findings) {
    List<CaseStaff.Commune> communes = new CaseStaff(place).hire();
    if (!known) {
      load(place, communes, findings);
    }
    tell(place, findings);
    CaseMeasure measure = new CaseMeasure(place, findings, users, Duration.ofSeconds(seconds));
    Actor.User worker = place.person("bao-ve-ha-lam");
    List<UUID> mine = measure.casesOf(worker, 20);
    findings.step("%d people ask".formatted(users));
    measure.today("a case worker of a commune", worker, 50);
    measure.today("the chair of a commune", place.person("chu-tich-ha-lam"), 50);
    measure.today("the hotline", place.person("duong-day-nong"), 100);
    measure.today("the lead agency", place.person("dau-moi"), 100);
    measure.open(worker, mine);
    for (int writers : List.of(1, 8, users)) {
      findings.step("%d writers".formatted(writers));
      measure.writers(writers, communes);
    }
    communes.stream()
        .flatMap(commune -> commune.workers().stream())
        .filter(one -> assessed(place, one).isPresent())
        .findFirst()
        .ifPresent(one -> measure.sameCase(8, one, assessed(place, one).orElseThrow()));
    return mine;
  }

  /** What the night tells, so that the day's questions do not wait for it. */
  private static void tell(Workplace.Started place, Findings findings) {
    findings.step("notices");
    NoticeRounds rounds = place.get(NoticeRounds.class);
    double first = taken(rounds::round);
    double next = taken(rounds::round);
    Long notices =
        new JdbcTemplate(place.superuser())
            .queryForObject("select count(*) from protection.notice", Long.class);
    findings.add(
        Finding.noted(
            "A round of notices",
            "first %.1f s, the next %.2f s; %,d notices in all".formatted(first, next, notices),
            "all open deadlines looked at: the first round tells everybody of all of them at"
                + " once, the next runs a minute later as every minute"));
  }

  private static double taken(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  /** A case of that worker in which an assessment may be made again. */
  private static Optional<UUID> assessed(Workplace.Started place, Actor.User worker) {
    return new JdbcTemplate(place.superuser())
            .query(
                """
                select m.case_id from protection.member m
                join protection.case_state s on s.case_id = m.case_id
                where m.account = ? and s.step = 'UNDER_WAY'
                order by m.case_id limit 1
                """,
                (row, number) -> row.getObject(1, UUID.class),
                worker.id())
            .stream()
            .findFirst();
  }

  private void load(Workplace.Started place, List<CaseStaff.Commune> communes, Findings findings) {
    findings.step("%,d cases".formatted(cases));
    CaseLoad load = new CaseLoad(place, communes);
    CpuClock.Reading before = place.cpu().read();
    long begin = System.nanoTime();
    load.make(cases);
    double taken = (System.nanoTime() - begin) / 1e9;
    CpuClock.Reading cpu = place.cpu().read().since(before);
    Long bytes =
        new JdbcTemplate(place.superuser())
            .queryForObject("select pg_total_relation_size('protection.action')", Long.class);
    findings.add(
        Finding.noted(
            "Loading of %,d cases with %,d actions".formatted(cases, load.actions()),
            "%.0f s, %,.0f actions/s, %.0f CPU s (application %.0f, database %.0f); %,d MiB of"
                    .formatted(
                        taken,
                        load.actions() / taken,
                        cpu.total(),
                        cpu.application(),
                        cpu.database(),
                        (bytes == null ? 0 : bytes) >> 20)
                + " actions with their indexes",
            "stories of actions that the rules allowed one by one, every text sealed, copied in"
                + " sets; 95 of a hundred cases are closed, in every commune people of its own"));
    int differing = load.differing(SAMPLE);
    findings.add(
        Finding.of(
            "Cases made again from their actions",
            "all as they were",
            differing == 0,
            "%d of %d differ".formatted(differing, SAMPLE),
            "states, teams and deadlines of a random sample, made again by the service from the"
                + " opened actions and compared row by row with what was loaded"));
  }
}
