package vn.mangnon.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.CareKind;
import vn.mangnon.protection.rules.Closeness;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Kinship;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.ProceedingAgency;
import vn.mangnon.protection.rules.ProceedingKind;
import vn.mangnon.protection.rules.WorkerRole;

/** What people of the sample write in one case; every text says that it is one of the sample. */
final class SampleWords {
  private static final int SEPARATED_DAYS = 10;
  private static final int CARE_DAYS = 30;
  private static final int ARREST_DAYS = 20;
  private static final UUID RELATIVE = new UUID(0, 1);
  private static final UUID ARREST = new UUID(0, 2);
  private final ZoneId zone;
  private final Actor.User neighbour;
  private LocalDate separatedUntil = LocalDate.EPOCH;
  private boolean assessed;
  private boolean grave;
  private int served;

  /**
   * The words of one case.
   *
   * @param neighbour whom {@link SampleMove#NEIGHBOUR} adds
   */
  SampleWords(ZoneId zone, Actor.User neighbour) {
    this.zone = zone;
    this.neighbour = neighbour;
  }

  static FreeText text(String words) {
    return FreeText.of("(Mẫu) " + words);
  }

  /** What is written for a move of a case after it was opened. */
  Payload of(SampleMove move, Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return switch (move) {
      case END, JOIN, OPEN -> throw new IllegalArgumentException(move + " is no move of a case");
      case NEIGHBOUR ->
          new Payload.MemberAdded(neighbour.id(), neighbour.name(), MemberFunction.WORKER);
      case RISK -> risk(false, at);
      case GRAVE -> risk(true, at);
      case MEASURE ->
          new Payload.EmergencyMeasure(
              text("Đưa em đến nhà bà ngoại, công an phường bảo vệ."), text("Công an phường"));
      case SEPARATE -> {
        separatedUntil = day.plusDays(SEPARATED_DAYS);
        yield new Payload.Separation(
            separatedUntil,
            "M-01/QĐ-UBND",
            text("Nhà bà ngoại"),
            text("Người chăm sóc đang gây nguy hiểm cho em."));
      }
      case PROLONG -> {
        separatedUntil = separatedUntil.plusDays(SEPARATED_DAYS);
        yield new Payload.SeparationRenewed(
            separatedUntil, "M-02/QĐ-UBND", text("Chưa xác minh xong."));
      }
      case REUNITE -> new Payload.SeparationEnded(text("Em về với mẹ."));
      case EXAMINE ->
          new Payload.SpecificRisk(
              Level.MEDIUM,
              Level.LOW,
              Level.MEDIUM,
              day,
              text("Trưởng khu, cô giáo chủ nhiệm, cán bộ y tế"),
              text("Gia đình thiếu người trông em vào buổi tối."),
              text("Tham vấn tâm lý; hỗ trợ học tập; hướng dẫn cha mẹ."),
              grave ? Set.of(Abuse.VIOLENCE) : Set.of(Abuse.NEGLECT));
      case DRAFT ->
          new Payload.PlanDrafted(
              text("Em an toàn tại nhà, đi học lại đều."),
              List.of(
                  service("Tham vấn tâm lý cho em và mẹ", day.plusDays(14)),
                  service("Hỗ trợ học tập và đồ dùng", day.plusDays(30))),
              day.plusDays(45));
      case APPROVE -> new Payload.PlanDecided(true, "M-15/QĐ-UBND", FreeText.NONE);
      case RETURN -> new Payload.PlanDecided(false, "", text("Ghi rõ ai thực hiện từng dịch vụ."));
      case SERVE -> {
        served++;
        yield new Payload.ServiceGiven(served, text("Đã thực hiện, em hợp tác tốt."));
      }
      case REVIEW ->
          new Payload.Reviewed(
              Level.LOW, Level.HIGH, true, text("Em đi học đều, gia đình ổn định."));
      case WORRY ->
          new Payload.Reviewed(
              Level.MEDIUM, Level.MEDIUM, false, text("Em vẫn phải ở nhà một mình nhiều tối."));
      case CLOSE -> new Payload.Closed(ClosingGround.SAFE, text("Em an toàn sau rà soát."));
      case UNFOUND ->
          new Payload.Closed(ClosingGround.UNFOUNDED, text("Xác minh: không có sự việc."));
      case REOPEN -> {
        assessed = false;
        yield new Payload.Reopened(
            at.truncatedTo(ChronoUnit.MINUTES), Danger.NO, text("Nhà trường báo em lại nghỉ học."));
      }
      case PAUSE ->
          new Payload.ClockPaused(
              DeadlineKind.PLAN_DECISION, text("Gia đình đưa em đi khám ngoài tỉnh."));
      case RESUME -> new Payload.ClockResumed(DeadlineKind.PLAN_DECISION);
      case RELATIVE ->
          new Payload.FamilyNoted(
              RELATIVE,
              Kinship.GRANDPARENT,
              Closeness.COULD_CARE,
              text("Bà ngoại, ở cùng khu, còn khỏe."));
      case CARE ->
          new Payload.CareDecided(
              CareKind.RELATIVE,
              "M-20/QĐ-UBND",
              day,
              Optional.empty(),
              day.plusDays(CARE_DAYS),
              text("Bà ngoại"),
              text("Em muốn ở với bà và các anh chị."),
              text("Cha bị tạm giam, mẹ đi làm xa."));
      case HANDOVER -> new Payload.CareHandedOver(text("Cán bộ giao, bà ngoại nhận, có biên bản."));
      case ARREST ->
          new Payload.ProceedingNoted(
              ARREST,
              ProceedingKind.INVESTIGATION,
              ProceedingAgency.POLICE,
              day,
              Optional.of(day.plusDays(ARREST_DAYS)),
              WorkerRole.FAMILY,
              text("Cơ quan điều tra"),
              text("VA-01"),
              FreeText.NONE,
              text("Đã khởi tố, cha bị tạm giam."),
              text("Hỏi kết quả điều tra."));
      case NOTE -> new Payload.Noted(text("Đã gọi điện, gia đình hẹn tiếp vào chiều mai."));
    };
  }

  private Payload risk(boolean grave, Instant at) {
    Optional<Instant> news = grave && assessed ? Optional.of(at) : Optional.empty();
    assessed = true;
    this.grave = grave;
    return new Payload.InitialRisk(
        grave ? Level.HIGH : Level.MEDIUM,
        Level.LOW,
        grave,
        news,
        text(
            grave
                ? "Em sợ về nhà, có vết bầm mới; người chăm sóc say rượu."
                : "Em ở nhà một mình buổi tối, ăn uống thất thường."),
        grave ? Set.of(Abuse.VIOLENCE) : Set.of());
  }

  private static Payload.PlannedService service(String what, LocalDate due) {
    return new Payload.PlannedService(text(what), text("Cán bộ bảo vệ trẻ em"), "", due);
  }
}
