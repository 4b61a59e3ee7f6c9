package vn.mangnon.protection.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.time.WorkingCalendar;

/** One case that goes on by what is done to it, with the limits of the programme. */
public final class RulesWorld {
  public static final UUID LEAD = new UUID(0, 1);
  private static final Set<Part> EVERYBODY = EnumSet.allOf(Part.class);

  final CaseRules rules = rules();
  CaseState state;
  Instant now;

  private RulesWorld(Instant received) {
    now = received;
    state =
        rules.open(
            new Payload.Opened(new UUID(0, 2), new UUID(0, 3), received, Danger.UNKNOWN), LEAD);
  }

  /** The rules with the programme's own limits and the calendar of Vietnam. */
  public static CaseRules rules() {
    return new CaseRules(new Clocks(limits(), WorkingCalendar.ofVietnam()));
  }

  static Limits limits() {
    Problems problems = new Problems();
    Limits limits = Limits.read(new ProgrammeFolder(Path.of("programmes/quang-ninh")), problems);
    problems.throwIfAny();
    return limits;
  }

  /** A case whose concern was received at that time of Vietnam. */
  static RulesWorld receivedAt(String time) {
    return new RulesWorld(at(time));
  }

  static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(WorkingCalendar.ZONE).toInstant();
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  RulesWorld then(String time) {
    now = at(time);
    return this;
  }

  /** Everybody at once does it, having seen all. */
  Decision tries(Payload payload) {
    return triesAs(EVERYBODY, payload);
  }

  Decision triesAs(Set<Part> parts, Payload payload) {
    return rules.take(state, new Deed(payload, LEAD, parts, state.number(), now, now));
  }

  RulesWorld does(Payload payload) {
    if (tries(payload) instanceof Decision.Taken(CaseState next)) {
      state = next;
      return this;
    }
    throw new AssertionError("%s: %s at %s".formatted(tries(payload), payload, state.step()));
  }

  List<Deadline> deadlines(DeadlineKind kind) {
    return state.deadlines().stream().filter(one -> one.kind() == kind).toList();
  }

  Deadline deadline(DeadlineKind kind) {
    return deadlines(kind).getLast();
  }

  static Payload.InitialRisk risk(boolean grave) {
    return new Payload.InitialRisk(
        Level.HIGH, Level.LOW, grave, Optional.empty(), FreeText.of("có vết bầm"));
  }

  static Payload.EmergencyMeasure measure() {
    return new Payload.EmergencyMeasure(FreeText.of("đưa đến trạm y tế"), FreeText.of("trạm"));
  }

  static Payload.Separation separation(String until) {
    return new Payload.Separation(
        day(until), "12/QĐ-UBND", FreeText.of("Trung tâm"), FreeText.of("cha đe dọa"));
  }

  static Payload.SpecificRisk specific(String metOn) {
    return new Payload.SpecificRisk(
        Level.HIGH,
        Level.LOW,
        Level.HIGH,
        day(metOn),
        FreeText.of("trưởng thôn"),
        FreeText.of("biên bản"),
        FreeText.of("chỗ ở"));
  }

  static Payload.PlanDrafted plan(String serviceDue, String reviewOn) {
    return new Payload.PlanDrafted(
        FreeText.of("an toàn"),
        List.of(
            new Payload.PlannedService(
                FreeText.of("tham vấn"), FreeText.of("chị A"), "", day(serviceDue)),
            new Payload.PlannedService(
                FreeText.of("học phí"), FreeText.of("trường"), "", day(reviewOn))),
        day(reviewOn));
  }

  static Payload.PlanDecided approved() {
    return new Payload.PlanDecided(true, "15/QĐ-UBND", FreeText.NONE);
  }

  static Payload.Reviewed reviewed(boolean stable) {
    return new Payload.Reviewed(Level.LOW, Level.HIGH, stable, FreeText.of("ổn"));
  }

  static Payload.Closed closed(ClosingGround ground) {
    return new Payload.Closed(ground, FreeText.of("đủ điều kiện"));
  }

  static Payload.CareDecided care(String from, String reviewOn) {
    return new Payload.CareDecided(
        CareKind.RELATIVE,
        "30/QĐ-UBND",
        day(from),
        Optional.empty(),
        day(reviewOn),
        FreeText.of("bà ngoại, thôn Khe Mo"),
        FreeText.of("em muốn ở với bà"),
        FreeText.of("cha mẹ bị tạm giam"));
  }

  static Payload.CareHandedOver handedOver() {
    return new Payload.CareHandedOver(FreeText.of("cán bộ giao, bà ngoại nhận"));
  }

  static Payload.CareFollowed followed(String nextOn) {
    return new Payload.CareFollowed(day(nextOn), FreeText.of("em khỏe, đi học đều"));
  }

  static Payload.CareEnded careEnded() {
    return new Payload.CareEnded(CareEnding.BACK_HOME, FreeText.of("về với mẹ"), FreeText.NONE);
  }

  static Payload.ProceedingNoted proceeding(UUID key, LocalDate on, Optional<LocalDate> next) {
    return new Payload.ProceedingNoted(
        key,
        ProceedingKind.INVESTIGATION,
        ProceedingAgency.POLICE,
        on,
        next,
        WorkerRole.FAMILY,
        FreeText.of("Công an xã"),
        FreeText.of("VA-15"),
        FreeText.NONE,
        FreeText.of("đang điều tra"),
        FreeText.of("lấy lời khai"));
  }

  static Payload.Reopened reopened(String receivedAt) {
    return new Payload.Reopened(at(receivedAt), Danger.YES, FreeText.of("tin mới"));
  }
}
