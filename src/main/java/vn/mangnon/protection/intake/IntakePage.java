package vn.mangnon.protection.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.places.Place;
import vn.mangnon.protection.cases.Channel;

/**
 * The intake page.
 *
 * @param id the key the report will have
 * @param began when the page was opened, which is taken for the beginning of the call
 * @param rows rows for children
 * @param channel the channel to begin with
 * @param communes the communes of today
 * @param searches whether the person may look into the register
 * @param found what was found there for a row
 * @param colleagues people of the communes that were named
 * @param asked whether those people were asked for
 */
public record IntakePage(
    UUID id,
    Instant began,
    Instant now,
    Typed typed,
    int rows,
    Channel channel,
    List<Place> communes,
    boolean searches,
    List<FoundPage> found,
    List<Colleague> colleagues,
    boolean asked,
    List<Wrong> wrong) {
  public IntakePage {
    communes = List.copyOf(communes);
    found = List.copyOf(found);
    colleagues = List.copyOf(colleagues);
    wrong = List.copyOf(wrong);
  }

  /** Whole seconds since the call began. */
  public long seconds() {
    return Math.max(0, Duration.between(began, now).toSeconds());
  }

  /** The time of receipt to begin with, as people write it. */
  public String receivedTime() {
    return ReceivedAt.time(began);
  }

  /** The day of receipt to begin with, as people write it. */
  public String receivedDay() {
    return ReceivedAt.day(began);
  }

  /** What was typed, or else that. */
  public String typedOr(String field, String otherwise) {
    return typed.values().containsKey(field) ? typed.text(field) : otherwise;
  }

  /** What was found in the register for a row, if it was looked for. */
  public Optional<FoundPage> found(String row) {
    return found.stream().filter(one -> one.row().equals(row)).findFirst();
  }
}
