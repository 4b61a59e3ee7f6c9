package vn.mangnon.children.record;

import java.util.List;

/** A record to open together with what is known to have happened to the child. */
public record Opening(NewChild child, List<FactEntry> facts) {
  public Opening {
    facts = List.copyOf(facts);
  }
}
