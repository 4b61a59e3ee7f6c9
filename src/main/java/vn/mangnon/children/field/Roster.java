package vn.mangnon.children.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.growth.GrowthStandards;

/**
 * The children of the villages somebody follows, by household, and what they need now. The number
 * of statements does not grow with the number of children; each child shown leaves its entry in the
 * audit trail in the same transaction.
 */
@Service
public class Roster {
  private final SignedTransaction transactions;
  private final FieldRepository repository;
  private final NeedRules rules;
  private final Codes codes;
  private final AuditTrail audit;
  private final Clock clock;
  private final Faltering faltering = new Faltering(new GrowthStandards());

  Roster(
      SignedTransaction transactions,
      FieldRepository repository,
      NeedRules rules,
      Codes codes,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.rules = rules;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The children of the actor's villages, by village, household and age.
   *
   * @param why a short code of what the list is for, such as {@code roster} or {@code offline}
   */
  public List<RosterChild> children(Actor.User actor, String why) {
    return transactions.write(
        actor,
        () -> {
          List<RosterChild> children = repository.roster(actor.id(), today());
          listed(actor, children, why);
          return children;
        });
  }

  /** The same by who lives together. */
  public static List<RosterHouse> houses(List<RosterChild> children) {
    return children.stream()
        .collect(Collectors.groupingBy(RosterHouse::key, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(RosterHouse::new)
        .toList();
  }

  /** What the children of the actor's villages need now, by rule, longest first. */
  public List<Need> needs(Actor.User actor) {
    return transactions.write(
        actor,
        () -> {
          Map<UUID, RosterChild> children =
              repository.roster(actor.id(), today()).stream()
                  .collect(
                      Collectors.toMap(
                          RosterChild::child,
                          Function.identity(),
                          (one, other) -> one,
                          LinkedHashMap::new));
          List<Need> needs = found(actor, children);
          listed(actor, needs.stream().map(Need::child).distinct().toList(), "needs");
          return needs;
        });
  }

  private List<Need> found(Actor.User actor, Map<UUID, RosterChild> children) {
    List<NeedRule> inForce = rules.on(today());
    List<Need> needs = new ArrayList<>();
    for (FieldRepository.Found one :
        repository.needs(actor.id(), today(), inForce, codes.schedule())) {
      RosterChild child = children.get(one.child());
      if (child != null) {
        needs.add(new Need(inForce.get(one.rule()), child, doses(one.detail()), one.since()));
      }
    }
    needs.addAll(growth(actor, children, inForce));
    needs.sort(Comparator.comparingInt(need -> inForce.indexOf(need.rule())));
    return needs;
  }

  private List<Need> growth(
      Actor.User actor, Map<UUID, RosterChild> children, List<NeedRule> inForce) {
    List<NeedRule> growth =
        inForce.stream()
            .filter(
                rule -> rule.need() == NeedKind.GROWTH_LOW || rule.need() == NeedKind.GROWTH_DROP)
            .toList();
    int below = growth.stream().mapToInt(NeedRule::toMonths).max().orElse(0);
    List<Need> needs = new ArrayList<>();
    repository.measured(actor.id(), today(), below).stream()
        .collect(
            Collectors.groupingBy(
                FieldRepository.Measured::child, LinkedHashMap::new, Collectors.toList()))
        .forEach((id, measured) -> {
          RosterChild child = children.get(id);
          if (child != null) {
            growth.forEach(rule ->
                judged(rule, measured)
                    .ifPresent(detail ->
                        needs.add(new Need(rule, child, detail, measured.getFirst().day()))));
          }
        });
    return needs;
  }

  private Optional<Need.Detail> judged(NeedRule rule, List<FieldRepository.Measured> measured) {
    return rule.need() == NeedKind.GROWTH_LOW
        ? faltering.low(measured, rule.value())
        : faltering.fallen(measured, rule.value());
  }

  /** Doses as {@code bcg:1 measles:1} in words. */
  private Need.Detail doses(String detail) {
    return detail.isEmpty()
        ? Need.Detail.NONE
        : new Need.Detail(doses(detail, "vi", " mũi "), doses(detail, "en", " dose "));
  }

  private String doses(String detail, String language, String number) {
    Map<String, List<String>> missing =
        List.of(detail.split(" ")).stream()
            .map(dose -> dose.split(":", 2))
            .collect(
                Collectors.groupingBy(
                    dose -> dose[0],
                    LinkedHashMap::new,
                    Collectors.mapping(dose -> dose[1], Collectors.toList())));
    return missing.entrySet().stream()
        .map(one ->
            codes.text(CodeList.VACCINE, one.getKey(), language)
                + number
                + String.join(", ", one.getValue()))
        .collect(Collectors.joining("; "));
  }

  private void listed(Actor actor, List<RosterChild> children, String why) {
    audit.recordAll(
        actor,
        children.stream()
            .map(child ->
                AuditEvent.read("child.listed", "child", child.child())
                    .at(child.village().place())
                    .with("why", why))
            .toList());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
