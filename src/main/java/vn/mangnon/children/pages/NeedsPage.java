package vn.mangnon.children.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.mangnon.children.field.Need;
import vn.mangnon.children.field.NeedKind;

/** What the children of somebody's villages need now. */
public record NeedsPage(List<Need> needs) {
  public NeedsPage {
    needs = List.copyOf(needs);
  }

  /** By what is needed, in the order of the rules. */
  public Map<NeedKind, List<Need>> byKind() {
    return needs.stream()
        .collect(
            Collectors.groupingBy(
                need -> need.rule().need(), LinkedHashMap::new, Collectors.toList()));
  }
}
