package vn.mangnon.protection.notices;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** What somebody was told; nobody reads another's. */
@Service
public class Notices {
  /** The most notices a page shows. */
  public static final int MOST = 200;

  private static final int DAYS = 7;

  private final SignedTransaction transactions;
  private final NoticeRepository repository;
  private final Clock clock;

  Notices(SignedTransaction transactions, NoticeRepository repository, Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * One's notices and the numbers of the last days.
   *
   * @param notices of deadlines: unread first, of those what is still open first; at most {@link
   *     #MOST}
   * @param transfers what still holds of askings between communes: unread first, then the latest;
   *     at most {@link #MOST}
   */
  public record Told(List<Notice> notices, List<TransferNotice> transfers, List<Digest> digests) {
    public Told {
      notices = List.copyOf(notices);
      transfers = List.copyOf(transfers);
      digests = List.copyOf(digests);
    }
  }

  /** What the actor was told and may still know. */
  public Told of(Actor actor) {
    return transactions.read(
        actor,
        () ->
            new Told(repository.mine(MOST), repository.transfers(MOST), repository.digests(DAYS)));
  }

  /** How much of it is unread, as far as a badge counts: at most {@link #MOST} and the numbers. */
  public long unread(Actor actor) {
    return transactions.read(actor, () -> repository.unread(MOST));
  }

  /** Marks one's own notices and numbers as read; others' identifiers change nothing. */
  public void read(Actor actor, List<UUID> ids) {
    transactions.write(
        actor,
        () -> {
          repository.read(ids, clock.instant());
          return true;
        });
  }
}
