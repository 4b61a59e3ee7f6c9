package vn.mangnon.children.counts;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.growth.GrowthStandards;

/** Applies counting rules to the register, as far as the transaction's actor sees it. */
@Component
class RegisterCounter {
  private final CountRepository repository;
  private final Codes codes;
  private final GrowthStandards standards;

  RegisterCounter(CountRepository repository, Codes codes, GrowthStandards standards) {
    this.repository = repository;
    this.codes = codes;
    this.standards = standards;
  }

  /** What a rule finds in a place up to the last day of a span. */
  List<Cell> cells(CountRule rule, int place, CountQuery.Span span) {
    return rule.growth().isPresent()
        ? measured(rule, rule.growth().get(), place, span).stream().map(Measured::cell).toList()
        : repository.cells(query(rule, place, span));
  }

  /** The children a rule takes, by name; one more than asked when there are more. */
  List<Counted> children(CountRule rule, int place, CountQuery.Span span, int from, int most) {
    if (rule.growth().isPresent()) {
      List<UUID> found =
          measured(rule, rule.growth().get(), place, span).stream().map(Measured::child).toList();
      return repository.children(found, from, most);
    }
    return repository.children(query(rule, place, span), from, most);
  }

  private List<Measured> measured(
      CountRule rule, CountRule.Judged wanted, int place, CountQuery.Span span) {
    return repository.measured(query(rule, place, span)).stream()
        .filter(
            one -> one.judged(standards).filter(child -> Measured.takes(wanted, child)).isPresent())
        .toList();
  }

  private CountQuery query(CountRule rule, int place, CountQuery.Span span) {
    return new CountQuery(rule, List.of(place), span, codes.schedule());
  }
}
