package vn.mangnon.children.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the register knows now of a child, with where each part of it comes from.
 *
 * @param id the record that stands for the child
 * @param place where the child lives now
 * @param restricted whether processing is restricted
 * @param sources the source from which each field of the identity has the value it has now
 * @param caregivers of today
 * @param facts of all records of the child, latest first
 */
public record KnownChild(
    UUID id,
    int place,
    boolean restricted,
    IdentityRevision identity,
    Map<IdentityField, String> sources,
    List<Caregiver> caregivers,
    List<Episode> facts) {
  public KnownChild {
    sources = Map.copyOf(sources);
    caregivers = List.copyOf(caregivers);
    facts = List.copyOf(facts);
  }
}
