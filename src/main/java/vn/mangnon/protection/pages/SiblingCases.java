package vn.mangnon.protection.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.SharedAnswer;
import vn.mangnon.protection.cases.SharedDeeds;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.Payload;

/** Cases of the other children of a report in which one action can be written at the same time. */
@Component
class SiblingCases {
  private final RelatedCases related;
  private final Cases cases;

  SiblingCases(RelatedCases related, Cases cases) {
    this.related = related;
    this.cases = cases;
  }

  /**
   * Those in which the writer may take such an action now, and those that were chosen before and
   * that they still see. Each read is in the audit trail.
   */
  List<Sibling> of(Actor actor, CaseView view, ActionKind kind, Typed typed) {
    if (!SharedDeeds.KINDS.contains(kind)) {
      return List.of();
    }
    List<UUID> chosen = Sibling.chosen(typed);
    return related.of(actor, view).cases().stream()
        .filter(one -> !one.sameChild())
        .sorted(Comparator.comparing(RelatedCase::openedAt).thenComparing(RelatedCase::id))
        .flatMap(one -> cases.read(actor, one.id(), "sibling").stream())
        .filter(other -> other.possible().contains(kind) || chosen.contains(other.id()))
        .map(Sibling::of)
        .toList();
  }

  /** The same action in each case that was chosen. */
  List<Command> commands(Actor actor, Command here, Typed typed) {
    return SharedDeeds.KINDS.contains(here.payload().kind())
        ? Sibling.chosen(typed).stream()
            .filter(id -> !id.equals(here.caseId()))
            .map(id ->
                new Command(
                    SharedDeeds.transaction(here.transaction(), id),
                    id,
                    typed.number(Sibling.seenField(id)).orElse(0),
                    here.happenedAt(),
                    payload(actor, here, id, typed),
                    here.agency()))
            .toList()
        : List.of();
  }

  /** Of services, the one that was chosen for that case, or that of the same name. */
  private Payload payload(Actor actor, Command here, UUID id, Typed typed) {
    return here.payload() instanceof Payload.ServiceGiven given
        ? new Payload.ServiceGiven(
            typed
                .number(Sibling.serviceField(id))
                .or(() -> sameName(actor, here.caseId(), given.service(), id))
                .orElse(0),
            given.result())
        : here.payload();
  }

  private Optional<Integer> sameName(Actor actor, UUID here, int service, UUID there) {
    return sibling(actor, here)
        .filter(one -> service > 0 && service <= one.services().size())
        .map(one -> one.services().get(service - 1))
        .flatMap(what -> sibling(actor, there).map(one -> one.serviceLike(what)));
  }

  private Optional<Sibling> sibling(Actor actor, UUID id) {
    return cases.read(actor, id, "sibling").map(Sibling::of);
  }

  /**
   * Why it cannot be written in siblings' cases, each named by its code. What is wrong here too is
   * said here.
   *
   * @param shown the siblings that the writer sees
   * @param here what speaks against it in the case of the form
   * @param answer what they were answered a moment ago
   */
  List<Mistake> mistakes(
      Actor actor,
      List<Command> commands,
      List<Sibling> shown,
      List<CaseRefusal> here,
      SharedAnswer answer) {
    return commands.stream()
        .flatMap(command ->
            shown.stream().noneMatch(one -> one.id().equals(command.caseId()))
                ? Stream.of(Mistake.of("", FormRefusal.SIBLING_GONE))
                : refusals(actor, command, answer)
                    .filter(why -> !here.contains(why))
                    .map(why -> mistake(command.caseId(), why))
                    .limit(1))
        .distinct()
        .toList();
  }

  private Stream<CaseRefusal> refusals(Actor actor, Command command, SharedAnswer answer) {
    Stream<CaseRefusal> known =
        answer.of(command.caseId()) instanceof CaseAnswer.Refused(CaseRefusal why)
            ? Stream.of(why)
            : Stream.empty();
    return Stream.concat(known, cases.refusals(actor, command).stream());
  }

  private static Mistake mistake(UUID id, CaseRefusal why) {
    String code = CaseCode.of(id) + ": ";
    return new Mistake(
        why == CaseRefusal.SERVICE_UNKNOWN ? Sibling.serviceField(id) : Sibling.field(id),
        code + why.in("vi"),
        code + why.in("en"));
  }

  /** Nothing was answered yet. */
  static SharedAnswer unanswered() {
    return new SharedAnswer(Map.of());
  }
}
