package vn.mangnon.protection.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.Register;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;
import vn.mangnon.protection.rules.TransferGround;

/** Two communes with the people who protect their children, on a database of its own. */
public final class ProtectionWorld implements AutoCloseable {
  /** Part of every name and story of these tests; nowhere may it be readable. */
  public static final String CANARY = "Chíu Thị Hoàng Yến";

  @ComponentScan("vn.mangnon.protection")
  static class Protection {}

  public final Register register = new Register("protection", Protection.class);
  public final int home = register.commune(0);
  public final int event = register.commune(1);
  public final Actor.User operator = register.user(Role.HOTLINE_OPERATOR, Optional.empty());
  public final Actor.User worker = register.user(Role.CASE_WORKER, Optional.of(home));
  public final Actor.User colleague = register.user(Role.CASE_WORKER, Optional.of(home));
  public final Actor.User chair = register.user(Role.COMMUNE_CHAIR, Optional.of(home));
  public final Actor.User otherWorker = register.user(Role.CASE_WORKER, Optional.of(event));
  public final Actor.User otherChair = register.user(Role.COMMUNE_CHAIR, Optional.of(event));
  public final Concerns concerns = register.the(Concerns.class);
  public final Cases cases = register.the(Cases.class);
  public final Identities identities = register.the(Identities.class);
  public final Today today = register.the(Today.class);

  public UUID id() {
    return register.id();
  }

  public Instant now() {
    return register.clock.instant();
  }

  public void pass(Duration duration) {
    register.clock.pass(duration);
  }

  /** A report about one child of the first commune, received this minute. */
  public NewConcern told() {
    return told(Optional.of(home), Optional.of(home), List.of());
  }

  public NewConcern told(Optional<Integer> event, Optional<Integer> home, List<UUID> named) {
    return new NewConcern(
        id(),
        now().truncatedTo(ChronoUnit.MINUTES),
        Channel.HOTLINE,
        "18001769-0001",
        "Trung tâm Công tác xã hội",
        Danger.UNKNOWN,
        event,
        home,
        Told.of(CANARY + " bị bỏ đói"),
        List.of(ToldChild.named(id(), CANARY)),
        Optional.of(Identity.named("bà ngoại " + CANARY)),
        named);
  }

  public NewConcern taken(Actor actor, NewConcern told) {
    if (concerns.take(actor, told) instanceof ConcernAnswer.Done) {
      return told;
    }
    throw new AssertionError(concerns.take(actor, told));
  }

  public static UUID child(NewConcern told) {
    return told.children().getFirst().id();
  }

  /** A case of the worker about the child of a new report. */
  public UUID open() {
    return open(worker, taken(operator, told()));
  }

  public UUID open(Actor actor, NewConcern told) {
    return done(cases.open(actor, new OpenCase(id(), id(), child(told), ""))).caseId();
  }

  public CaseView read(Actor actor, UUID caseId) {
    return cases.read(actor, caseId, "test").orElseThrow();
  }

  public Command command(UUID caseId, Payload payload) {
    return new Command(id(), caseId, Integer.MAX_VALUE, now(), payload, "");
  }

  public CaseAnswer tries(Actor actor, UUID caseId, Payload payload) {
    return cases.perform(actor, command(caseId, payload));
  }

  public Step does(Actor actor, UUID caseId, Payload payload) {
    return done(tries(actor, caseId, payload)).step();
  }

  /** What asks another commune to take a case over; its transaction is the offer's identifier. */
  public Command asking(UUID caseId, int from, int to, UUID... staying) {
    UUID offer = id();
    return new Command(
        offer,
        caseId,
        Integer.MAX_VALUE,
        now(),
        new Payload.TransferAsked(
            offer,
            from,
            to,
            TransferGround.MOVED,
            day(3),
            List.of(staying),
            FreeText.of("chuyển về quê ngoại")),
        "");
  }

  /** Asks a commune to take a case over, as the chair who is responsible. */
  public UUID offer(Actor.User chair, UUID caseId, int to, UUID... staying) {
    Command asking = asking(caseId, read(chair, caseId).place(), to, staying);
    done(cases.perform(chair, asking));
    return asking.transaction();
  }

  /** The case up to a draft that waits for the chair. */
  public void plan(UUID caseId) {
    does(worker, caseId, risk(false));
    does(
        worker,
        caseId,
        new Payload.SpecificRisk(
            Level.HIGH,
            Level.LOW,
            Level.MEDIUM,
            day(0),
            FreeText.of("trưởng thôn"),
            FreeText.of("biên bản về " + CANARY),
            FreeText.of("ăn, ở")));
    does(
        worker,
        caseId,
        new Payload.PlanDrafted(
            FreeText.of("an toàn"),
            List.of(
                new Payload.PlannedService(
                    FreeText.of("tham vấn"), FreeText.of("chị A"), "", day(20))),
            day(30)));
  }

  public java.time.LocalDate day(int days) {
    return now().atZone(register.clock.getZone()).toLocalDate().plusDays(days);
  }

  public static Payload.InitialRisk risk(boolean grave) {
    return new Payload.InitialRisk(
        Level.HIGH, Level.LOW, grave, Optional.empty(), FreeText.of(CANARY + " gầy yếu"));
  }

  public static Payload.PlanDecided approved() {
    return new Payload.PlanDecided(true, "15/QĐ-UBND", FreeText.NONE);
  }

  public static CaseAnswer.Done done(CaseAnswer answer) {
    if (answer instanceof CaseAnswer.Done done) {
      return done;
    }
    throw new AssertionError("not done: " + answer);
  }

  /** How many rows of a table somebody sees. */
  public long seen(Actor actor, String table) {
    return register
        .the(SignedTransaction.class)
        .read(
            actor,
            () -> {
              Long rows =
                  register
                      .the(JdbcTemplate.class)
                      .queryForObject("select count(*) from protection." + table, Long.class);
              return rows == null ? 0 : rows;
            });
  }

  /** Every row of what is kept beside the actions, in a fixed order, without its own key. */
  public List<String> projections() {
    return register
        .superuser()
        .query(
            """
            select (to_jsonb(s) - 'changed_at')::text from protection.case_state s
            union all select to_jsonb(f)::text from protection.case_file f
            union all select (to_jsonb(d) - 'id')::text from protection.deadline d
            union all select (to_jsonb(m) - array['id', 'from_at', 'to_at'])::text
              || (m.to_at is null) from protection.member m
            order by 1
            """,
            (row, number) -> row.getString(1));
  }

  @Override
  public void close() {
    register.close();
  }
}
