package vn.mangnon.protection.opening;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.secrecy.SealedJson;

/**
 * Lets somebody read one case they take no part in, for a few hours, with a reason, seen at once by
 * whoever answers for the case and reviewed by them. The database decides and writes the audit
 * entries; nothing here could open more.
 */
@Service
public class Openings {
  /** How long an opening holds. */
  public static final Duration LONGEST = Duration.ofHours(4);

  /** The most lines a list shows. */
  public static final int MOST = 200;

  private final SignedTransaction transactions;
  private final OpeningRepository repository;
  private final SealedJson json;
  private final Clock clock;

  Openings(
      SignedTransaction transactions, OpeningRepository repository, SealedJson json, Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.json = json;
    this.clock = clock;
  }

  /** Why somebody asks. */
  record Reason(FreeText reason) {}

  /** What a review found. */
  record Found(FreeText found) {}

  /**
   * Asks to read a case. {@link OpeningAnswer.Done} says that the asking is kept, not that anything
   * opened: a case that does not exist, one that is sealed and one in which the actor is named are
   * answered alike. {@link #seenBy} shows what opened.
   *
   * @param transaction made by the client; sent twice it is one asking
   */
  public OpeningAnswer breakGlass(Actor actor, UUID transaction, AskedCase asked, FreeText reason) {
    return mistake(reason, OpeningRefusal.REASON_MISSING)
        .<OpeningAnswer>map(OpeningAnswer.Refused::new)
        .orElseGet(() ->
            transactions.write(
                actor,
                () ->
                    answer(
                        repository.breakGlass(
                            transaction,
                            asked,
                            json.write(transaction, new Reason(reason)),
                            UuidV7.next(clock)))));
  }

  /** Agrees, as the second person a sealed case needs, that whoever asked may read it. */
  public OpeningAnswer agree(Actor actor, UUID opening) {
    return transactions.write(actor, () -> answer(repository.agree(opening, UuidV7.next(clock))));
  }

  /** Says whether it was right to open the case. */
  public OpeningAnswer review(Actor actor, UUID opening, Opening.Verdict verdict, FreeText found) {
    return mistake(found, OpeningRefusal.FOUND_MISSING)
        .<OpeningAnswer>map(OpeningAnswer.Refused::new)
        .orElseGet(() ->
            transactions.write(
                actor,
                () ->
                    answer(
                        repository.review(
                            opening,
                            verdict,
                            json.write(opening, new Found(found)),
                            UuidV7.next(clock)))));
  }

  /**
   * The actor's own askings and those of the cases the actor answers for, newest first; at most
   * {@link #MOST}.
   */
  public List<Opening> seenBy(Actor actor) {
    return transactions.read(actor, () -> opened(actor, repository.all(MOST)));
  }

  /** One asking that {@link #seenBy} would list. */
  public Optional<Opening> find(Actor actor, UUID opening) {
    return transactions.read(
        actor,
        () -> opened(actor, repository.find(opening).stream().toList()).stream().findFirst());
  }

  /** The askings for one case, newest first; empty for whoever does not answer for it. */
  public List<Opening> of(Actor actor, UUID caseId) {
    return transactions.read(
        actor,
        () ->
            repository.answersFor(caseId) ? opened(actor, repository.of(caseId, MOST)) : List.of());
  }

  /**
   * How many openings wait for a review: of the cases the actor answers for; of the whole province
   * for whoever may see numbers.
   */
  public long owed(Actor actor) {
    return transactions.read(actor, repository::owed);
  }

  /** Who read a case and when, newest first; empty for whoever does not answer for it. */
  public List<Reading> readings(Actor actor, UUID caseId) {
    return transactions.read(actor, () -> repository.readings(caseId, MOST));
  }

  /** Whether the actor answers for who sees the case: leads it, or is a chair of its communes. */
  public boolean answersFor(Actor actor, UUID caseId) {
    return transactions.read(actor, () -> repository.answersFor(caseId));
  }

  private List<Opening> opened(Actor actor, List<OpeningRepository.Row> rows) {
    return rows.stream()
        .map(row ->
            new Opening(
                row.id(),
                AskedCase.of(row.code()),
                row.caseId().filter(id -> row.held().isPresent() || !asked(actor, row)),
                json.read(row.id(), row.reason(), Reason.class).reason(),
                row.askedBy(),
                row.askedByName(),
                row.askedAt(),
                row.held(),
                row.agreedBy(),
                row.review()
                    .map(one ->
                        new Opening.Review(
                            one.verdict(),
                            json.read(row.id(), one.found(), Found.class).found(),
                            one.by(),
                            one.at()))))
        .toList();
  }

  private static boolean asked(Actor actor, OpeningRepository.Row row) {
    return actor instanceof Actor.User user && user.id().equals(row.askedBy());
  }

  static Optional<OpeningRefusal> mistake(FreeText text, OpeningRefusal missing) {
    if (text.blank()) {
      return Optional.of(missing);
    }
    return text.text().length() > FreeText.LONGEST
        ? Optional.of(OpeningRefusal.TEXT_LONG)
        : Optional.empty();
  }

  static OpeningAnswer answer(Optional<String> word) {
    return switch (word.orElse("")) {
      case "" -> new OpeningAnswer.Absent();
      case "OPENED", "KEPT", "DONE" -> new OpeningAnswer.Done();
      default -> new OpeningAnswer.Refused(OpeningRefusal.valueOf(word.orElseThrow()));
    };
  }
}
