package vn.mangnon.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The policy as people read it: for each role, what it may do to what, and where. */
public final class PolicySummary {
  private PolicySummary() {}

  /** One line: the actions of a role on a resource that reach equally far. */
  public record Line(Role role, Resource resource, Reach reach, List<Action> actions) {}

  private record Key(Resource resource, Reach reach) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byResource = resource.compareTo(other.resource);
      return byResource == 0 ? reach.compareTo(other.reach) : byResource;
    }
  }

  /** Every line of {@code policy}, by role and resource in their order. */
  public static List<Line> of(Policy policy) {
    return Arrays.stream(Role.values()).flatMap(role -> of(policy, role)).toList();
  }

  private static Stream<Line> of(Policy policy, Role role) {
    Map<Key, List<Action>> actions =
        policy.all().stream()
            .filter(rule -> rule.subject().equals(role.name()))
            .collect(
                Collectors.groupingBy(
                    rule -> new Key(rule.resource(), rule.reach()),
                    TreeMap::new,
                    Collectors.mapping(Rule::action, Collectors.toList())));
    return actions.entrySet().stream()
        .map(line ->
            new Line(
                role,
                line.getKey().resource(),
                line.getKey().reach(),
                line.getValue().stream().sorted().toList()));
  }
}
