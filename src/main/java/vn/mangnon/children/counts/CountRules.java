package vn.mangnon.children.counts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counting rules of one programme. */
public final class CountRules {
  private final Map<String, CountRule> byElement = new LinkedHashMap<>();
  private final List<Group> groups;

  CountRules(List<CountRule> rules, List<Group> groups) {
    rules.forEach(rule -> byElement.put(rule.element(), rule));
    this.groups = List.copyOf(groups);
  }

  /** The rule for a data element, if the register can give it. */
  public Optional<CountRule> of(String element) {
    return Optional.ofNullable(byElement.get(element));
  }

  /** Every rule, in the order of the file. */
  public List<CountRule> all() {
    return List.copyOf(byElement.values());
  }

  Optional<Group> group(String category) {
    return groups.stream().filter(group -> group.category().equals(category)).findFirst();
  }
}
