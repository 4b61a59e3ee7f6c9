package vn.mangnon.children.field;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who follows a village.
 *
 * @param id of this revision
 * @param collaborator the account
 * @param name what others see of the account
 * @param to its last day; empty while it lasts
 */
public record Assignment(
    UUID id,
    UUID episode,
    Village village,
    UUID collaborator,
    String name,
    LocalDate from,
    Optional<LocalDate> to) {}
