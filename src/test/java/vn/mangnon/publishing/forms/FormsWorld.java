package vn.mangnon.publishing.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Controller;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.cases.Transfers;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.TransferGround;

/** A case of which every form of the decree comes, and one of which almost nothing is known. */
final class FormsWorld implements AutoCloseable {
  static final String NAME = "Chíu Thị Hoàng Yến";
  static final String ADDRESS = "tổ 4, khu Cao Thắng";
  static final String PARENTS = "Cha: Chíu A Sìn, 41 tuổi, làm thuê\nMẹ: đã mất";
  static final String SPOT = "dãy trọ sau chợ Hà Lầm";
  static final String CARER = "bà ngoại Trần Thị Cúc";
  static final String SHELTER = "Trung tâm Bảo trợ, phòng số 7";
  static final String CALLER = "Đặng Văn Thông";
  static final String PHONE = "0912 345 678";

  @ComponentScan(
      basePackages = {"vn.mangnon.protection", "vn.mangnon.publishing.forms"},
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class))
  static class Forms {}

  final Register register = new Register("protection", Forms.class);
  final int home = register.commune(0);
  final int event = register.commune(1);
  final Actor.User operator = register.user(Role.HOTLINE_OPERATOR, Optional.empty());
  final Actor.User worker = register.user(Role.CASE_WORKER, Optional.of(home));
  final Actor.User chair = register.user(Role.COMMUNE_CHAIR, Optional.of(home));
  final Actor.User otherChair = register.user(Role.COMMUNE_CHAIR, Optional.of(event));
  final Actor.User stranger = register.user(Role.CASE_WORKER, Optional.of(register.commune(2)));
  final CaseForms forms = register.the(CaseForms.class);
  final ConcernForms concernForms = register.the(ConcernForms.class);

  UUID told() {
    Identity child =
        new Identity(
            FreeText.of(NAME),
            FreeText.of("05/3/2017"),
            FreeText.of(ADDRESS),
            FreeText.NONE,
            FreeText.of(PARENTS));
    Identity caller =
        new Identity(
            FreeText.of(CALLER),
            FreeText.NONE,
            FreeText.of("cùng dãy trọ"),
            FreeText.of(PHONE),
            FreeText.NONE);
    return take(
        new Told(
            FreeText.of("Em bị đánh nhiều lần vào buổi tối.\nHàng xóm nghe tiếng khóc."),
            FreeText.of(SPOT),
            FreeText.of("Có vết bầm ở tay, sợ người lạ"),
            FreeText.of("Có thể bị đánh nặng hơn"),
            FreeText.of("Cha hay uống rượu, thuê trọ"),
            FreeText.of(CARER),
            FreeText.of("Hàng xóm đưa em sang nhà ngủ một đêm")),
        new ToldChild(register.id(), Sex.FEMALE, Optional.of(2017), child, Optional.empty()),
        Optional.of(caller));
  }

  /** A report of which nothing is known but what happened. */
  UUID hardlyAnythingTold() {
    return take(
        Told.of("Một em nhỏ đi lang thang"), ToldChild.named(register.id(), ""), Optional.empty());
  }

  private UUID take(Told told, ToldChild child, Optional<Identity> caller) {
    NewConcern concern =
        new NewConcern(
            register.id(),
            register.clock.instant().truncatedTo(ChronoUnit.MINUTES),
            Channel.HOTLINE,
            caller.isPresent() ? "18001769-0042" : "",
            caller.isPresent() ? "Trung tâm Công tác xã hội tỉnh Quảng Ninh" : "",
            Danger.YES,
            Optional.of(event),
            Optional.of(home),
            told,
            List.of(child),
            caller,
            List.of());
    if (register.the(Concerns.class).take(operator, concern) instanceof ConcernAnswer.Done) {
      return concern.id();
    }
    throw new AssertionError("not taken");
  }

  UUID open(UUID concern) {
    UUID child =
        register
            .the(Concerns.class)
            .find(worker, concern, "test")
            .orElseThrow()
            .children()
            .getFirst()
            .id();
    return done(register
            .the(Cases.class)
            .open(worker, new OpenCase(register.id(), register.id(), child, "")))
        .caseId();
  }

  /** Another commune takes the case over; its worker, who saw nothing before, leads it. */
  void handOver(UUID id) {
    int to = register.commune(2);
    Actor.User receiving = register.user(Role.COMMUNE_CHAIR, Optional.of(to));
    UUID offer = register.id();
    done(
        register
            .the(Cases.class)
            .perform(
                chair,
                new Command(
                    offer,
                    id,
                    Integer.MAX_VALUE,
                    register.clock.instant(),
                    new Payload.TransferAsked(
                        offer,
                        home,
                        to,
                        TransferGround.MOVED,
                        LocalDate.now(register.clock).plusDays(3),
                        List.of(),
                        FreeText.of("em theo bà ngoại")),
                    "")));
    done(register.the(Transfers.class).accept(receiving, register.id(), offer, stranger.id()));
  }

  /** The whole way, from danger to safety, with form 02 made twice. */
  UUID wholeCase() {
    UUID id = open(told());
    register.clock.pass(Duration.ofMinutes(90));
    does(worker, id, risk(Level.HIGH, Level.LOW, true, "Em có vết thương mới, cha dọa đánh tiếp"));
    does(
        otherChair,
        id,
        new Payload.Separation(
            day(7),
            "31/QĐ-UBND",
            FreeText.of(SHELTER),
            FreeText.of("cha của em tiếp tục đe dọa em")));
    does(
        chair,
        id,
        "UBND " + register.places().place(home).fullName(),
        new Payload.SeparationRenewed(
            day(14), "35/QĐ-UBND", FreeText.of("gia đình chưa bảo đảm an toàn")));
    does(worker, id, risk(Level.MEDIUM, Level.UNKNOWN, false, "Em đã ở nơi an toàn"));
    does(
        worker,
        id,
        new Payload.SpecificRisk(
            Level.MEDIUM,
            Level.LOW,
            Level.MEDIUM,
            day(0),
            FreeText.of("Chủ tịch UBND phường\nTrưởng khu phố\nCán bộ y tế"),
            FreeText.of("Các ý kiến thống nhất em chưa thể về nhà ngay."),
            FreeText.of("Tham vấn tâm lý\nTiếp tục đi học")));
    does(
        worker,
        id,
        new Payload.PlanDrafted(
            FreeText.of("Em sống an toàn, đi học đều"),
            List.of(
                new Payload.PlannedService(
                    FreeText.of("Tham vấn tâm lý, 6 buổi"),
                    FreeText.of("chị Hạnh"),
                    "SO_YTE",
                    day(20)),
                new Payload.PlannedService(
                    FreeText.of("Hỗ trợ học phí"), FreeText.NONE, "", day(25))),
            day(30)));
    does(chair, id, new Payload.PlanDecided(true, "40/QĐ-UBND", FreeText.NONE));
    does(worker, id, new Payload.ServiceGiven(1, FreeText.of("đủ sáu buổi, em ngủ được")));
    does(
        worker,
        id,
        new Payload.Reviewed(
            Level.LOW, Level.MEDIUM, true, FreeText.of("Em đã về ở với bà, đi học đều")));
    return id;
  }

  private static Payload.InitialRisk risk(Level harm, Level protection, boolean grave, String why) {
    return new Payload.InitialRisk(harm, protection, grave, Optional.empty(), FreeText.of(why));
  }

  private LocalDate day(int days) {
    return register.clock.instant().atZone(register.clock.getZone()).toLocalDate().plusDays(days);
  }

  private void does(Actor actor, UUID id, Payload payload) {
    does(actor, id, "", payload);
  }

  private void does(Actor actor, UUID id, String agency, Payload payload) {
    done(
        register
            .the(Cases.class)
            .perform(
                actor,
                new Command(
                    register.id(),
                    id,
                    Integer.MAX_VALUE,
                    register.clock.instant(),
                    payload,
                    agency)));
  }

  private static CaseAnswer.Done done(CaseAnswer answer) {
    if (answer instanceof CaseAnswer.Done done) {
      return done;
    }
    throw new AssertionError("not done: " + answer);
  }

  /** The papers of a case that can be printed. */
  List<Printable> papers(UUID caseId) {
    return forms.offer(worker, caseId).orElseThrow().papers();
  }

  /** A file as it was printed. */
  record Printed(String name, byte[] content) {}

  Optional<Printed> print(
      Actor actor, UUID caseId, Printable paper, boolean named, PaperFormat as) {
    return printed(out ->
        forms.print(
            actor, caseId, new PrintWish(paper.key(), named, PrintReason.SIGNATURE, as), out));
  }

  Optional<Printed> printIntake(Actor actor, UUID concern, boolean named, PaperFormat as) {
    return concernForms
        .offer(actor, concern)
        .map(offer -> offer.papers().getFirst())
        .flatMap(paper ->
            printed(out ->
                concernForms.print(
                    actor, concern, new PrintWish(paper.key(), named, PrintReason.FILE, as), out)));
  }

  private interface Printer {
    Optional<String> print(ByteArrayOutputStream out) throws IOException;
  }

  private static Optional<Printed> printed(Printer printer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Optional<String> name = printer.print(out);
      if (name.isEmpty() && out.size() > 0) {
        throw new AssertionError("refused, but written");
      }
      return name.map(one -> new Printed(one, out.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    register.close();
  }
}
