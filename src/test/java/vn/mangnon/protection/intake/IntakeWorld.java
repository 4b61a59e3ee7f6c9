package vn.mangnon.protection.intake;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.Danger;

/** Two communes, a hotline and the pages of the intake, on a database of its own. */
final class IntakeWorld implements AutoCloseable {
  @ComponentScan({
    "vn.mangnon.protection.cases",
    "vn.mangnon.protection.rules",
    "vn.mangnon.protection.secrecy",
    "vn.mangnon.protection.intake"
  })
  static class Intake {}

  final Register register = new Register("protection", Intake.class);
  final int home = register.commune(0);
  final int away = register.commune(1);
  final Actor.User operator = register.user(Role.HOTLINE_OPERATOR, Optional.empty());
  final Actor.User worker = register.user(Role.CASE_WORKER, Optional.of(home));
  final Actor.User chair = register.user(Role.COMMUNE_CHAIR, Optional.of(home));
  final Actor.User stranger = register.user(Role.CASE_WORKER, Optional.of(away));
  final Concerns concerns = register.the(Concerns.class);
  final IntakePages intake = register.the(IntakePages.class);
  final InboxPages inbox = register.the(InboxPages.class);
  final ConcernPages pages = register.the(ConcernPages.class);

  String name(int place) {
    return register.places().place(place).fullName();
  }

  /** Fields of a form: name, value, name, value. */
  static MultiValueMap<String, String> form(String... fields) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i], fields[i + 1]);
    }
    return form;
  }

  static <T> T page(ModelAndView page, Class<T> type) {
    return type.cast(Objects.requireNonNull(page.getModel().get("page")));
  }

  /** A child of which a sex and a year of birth were told. */
  ToldChild child(Sex sex, int year) {
    return new ToldChild(
        register.id(), sex, Optional.of(year), Identity.named("Chíu Thị Sáu"), Optional.empty());
  }

  NewConcern told(Danger danger, Optional<Integer> event, ToldChild... children) {
    return new NewConcern(
        register.id(),
        register.clock.instant().truncatedTo(ChronoUnit.MINUTES),
        Channel.HOTLINE,
        "",
        "",
        danger,
        event,
        event,
        Told.of("bị đánh"),
        List.of(children),
        Optional.empty(),
        List.of());
  }

  NewConcern taken(NewConcern told) {
    if (concerns.take(operator, told) instanceof ConcernAnswer.Done) {
      return told;
    }
    throw new AssertionError("not taken in");
  }

  Concern read(Actor actor, UUID id) {
    return concerns.find(actor, id, "test").orElseThrow();
  }

  /** The report behind the address of a receipt. */
  static UUID received(ModelAndView answer) {
    String view = Objects.requireNonNull(answer.getViewName());
    if (!view.matches("redirect:/protection/concerns/[0-9a-f-]{36}/receipt")) {
      throw new AssertionError(view + " " + answer.getModel());
    }
    return UUID.fromString(view.replaceAll(".*/([0-9a-f-]{36})/receipt", "$1"));
  }

  @Override
  public void close() {
    register.close();
  }
}
