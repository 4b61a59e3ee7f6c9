package vn.mangnon.protection.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;

/**
 * What the reader was told.
 *
 * @param now when it was read
 */
public record NoticesPage(Notices.Told told, Places places, Instant now) {
  /** The address of the page. */
  public static final String HERE = "/protection/notices";

  /** What is still open and was not marked as read. */
  public List<Notice> unread() {
    return told.notices().stream().filter(NoticesPage::unread).toList();
  }

  /** What was marked, or done meanwhile. */
  public List<Notice> read() {
    return told.notices().stream().filter(one -> !unread(one)).toList();
  }

  private static boolean unread(Notice notice) {
    return notice.open() && notice.readAt().isEmpty();
  }

  /** Askings between communes and answers that were not marked as read. */
  public List<TransferNotice> newTransfers() {
    return told.transfers().stream().filter(one -> one.readAt().isEmpty()).toList();
  }

  /** How many notices are unread, without the numbers of the day. */
  public int count() {
    return unread().size() + newTransfers().size();
  }

  /** Whether there is nothing to show. */
  public boolean empty() {
    return told.notices().isEmpty() && told.transfers().isEmpty() && told.digests().isEmpty();
  }

  /** The name of a commune. */
  public String placeName(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse("");
  }

  /** Today's numbers, or the latest there are. */
  public Optional<Digest> latest() {
    return told.digests().stream().findFirst();
  }

  /** How many unread ones are overdue or were raised, and still open. */
  public long pressing() {
    return unread().stream().filter(one -> one.kind().compareTo(NoticeKind.OVERDUE) >= 0).count();
  }

  /** Everything that marking as read marks. */
  public List<UUID> toMark() {
    return Stream.of(
            unread().stream().map(Notice::id),
            newTransfers().stream().map(TransferNotice::transfer),
            told.digests().stream().filter(one -> !one.read()).map(Digest::id))
        .flatMap(ids -> ids)
        .toList();
  }

  /** Where it is done; empty for what was raised, which others do. */
  public Optional<String> path(Notice notice) {
    return notice.kind() == NoticeKind.RAISED
        ? Optional.empty()
        : Optional.of(
            notice
                .caseId()
                .map(id -> "/protection/cases/" + id)
                .orElse("/protection/concerns/" + notice.concern()));
  }

  /** Which commune answers for it, where the reader answers for several. */
  public Optional<Place> place(Notice notice) {
    return notice.kind() == NoticeKind.RAISED
        ? notice.place().flatMap(places::byId)
        : Optional.empty();
  }
}
