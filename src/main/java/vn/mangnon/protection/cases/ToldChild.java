package vn.mangnon.protection.cases;

import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.record.Sex;

/**
 * One child of a report to take in.
 *
 * @param id made by the client
 * @param child the record of the register, where somebody recognised it
 */
public record ToldChild(
    UUID id, Sex sex, Optional<Integer> birthYear, Identity identity, Optional<UUID> child) {
  /** A child of whom only a name was told. */
  public static ToldChild named(UUID id, String name) {
    return new ToldChild(id, Sex.UNKNOWN, Optional.empty(), Identity.named(name), Optional.empty());
  }
}
