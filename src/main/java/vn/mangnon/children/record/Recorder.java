package vn.mangnon.children.record;

import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.Actor;

/**
 * Who recorded something.
 *
 * @param id the account; empty for the application itself
 */
public record Recorder(Optional<UUID> id, String name) {
  /** The recorder that acts as {@code actor}. */
  public static Recorder of(Actor actor) {
    return switch (actor) {
      case Actor.User user -> new Recorder(Optional.of(user.id()), user.name());
      case Actor.Machine machine -> new Recorder(Optional.empty(), machine.purpose());
      case Actor.Anonymous ignored -> new Recorder(Optional.empty(), "");
    };
  }
}
