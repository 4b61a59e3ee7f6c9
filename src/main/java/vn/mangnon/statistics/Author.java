package vn.mangnon.statistics;

import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.Actor;

/**
 * Who did something, as the records keep it.
 *
 * @param id the account, unless the application itself acted
 * @param name shown beside what was done
 */
record Author(Optional<UUID> id, String name) {

  static Author of(Actor actor) {
    return switch (actor) {
      case Actor.User user -> new Author(Optional.of(user.id()), user.name());
      case Actor.Machine machine -> new Author(Optional.empty(), "Hệ thống");
      case Actor.Anonymous anonymous -> new Author(Optional.empty(), "Khách");
    };
  }
}
