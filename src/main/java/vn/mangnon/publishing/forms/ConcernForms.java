package vn.mangnon.publishing.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Concerns;

/** Form 01 of a report, one for each child of it. */
@Service
public class ConcernForms {
  private final Concerns concerns;
  private final Naming naming;
  private final Composer composer;
  private final Press press;

  ConcernForms(Concerns concerns, Naming naming, Composer composer, Press press) {
    this.concerns = concerns;
    this.naming = naming;
    this.composer = composer;
    this.press = press;
  }

  /** What can be printed; empty when the report is out of reach, or was anonymised. */
  public Optional<Offer> offer(Actor actor, UUID concern) {
    return find(actor, concern, "forms").map(ConcernForms::offer);
  }

  /**
   * Prints form 01 about one child and records who did so and why.
   *
   * @return the name of the file; empty, and nothing written, when the report, the child or the
   *     identity is out of reach
   */
  public Optional<String> print(Actor actor, UUID concern, PrintWish wish, OutputStream out)
      throws IOException {
    Optional<Concern> told = find(actor, concern, "print");
    if (told.isEmpty() || !(actor instanceof Actor.User user)) {
      return Optional.empty();
    }
    Optional<Printable> what = offer(told.get()).paper(wish.paper());
    Optional<Subject> subject =
        what.flatMap(one -> naming.of(user, told.get(), wish, one.source()));
    if (subject.isEmpty() || what.isEmpty()) {
      return Optional.empty();
    }
    Sheet sheet = composer.sheet(told.get(), subject.get(), press.printing(user, wish));
    return Optional.of(
        press.print(
            user, composer.intake(sheet, told.get()), subject.get().code(), what.get(), wish, out));
  }

  private Optional<Concern> find(Actor actor, UUID concern, String why) {
    return concerns.find(actor, concern, why).filter(told -> told.anonymisedAt().isEmpty());
  }

  private static Offer offer(Concern concern) {
    return new Offer(
        CaseCode.ofReport(concern.id()),
        concern.children().stream()
            .map(child ->
                new Printable(
                    PaperKind.INTAKE,
                    child.id(),
                    child.position(),
                    concern.children().size(),
                    concern.receivedAt(),
                    concern.recordedBy()))
            .toList(),
        concern.children().stream().allMatch(child -> child.person().isPresent()));
  }
}
