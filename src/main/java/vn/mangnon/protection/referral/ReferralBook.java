package vn.mangnon.protection.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.secrecy.SealedJson;

/** Writes what is done with a referral, and reads it with its words. */
@Component
class ReferralBook {
  private final ReferralRepository referrals;
  private final SealedJson json;
  private final AuditTrail audit;
  private final Clock clock;

  ReferralBook(ReferralRepository referrals, SealedJson json, AuditTrail audit, Clock clock) {
    this.referrals = referrals;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes the first event of a referral that was just added. */
  void sent(Actor actor, ReferralRepository.Row row) {
    write(actor, row, new Answer(row.referral().id(), 0, Move.SEND, Words.NONE), 1);
  }

  /**
   * Makes a move with a locked referral: of two that saw the same version one is overtaken, and the
   * same transaction sent again is answered as the first time.
   */
  ReferralAnswer move(Actor actor, ReferralRepository.Row row, Answer answer) {
    Referral now = row.referral();
    if (made(row, answer)) {
      return new ReferralAnswer.Done(now.id(), now.state(), now.version());
    }
    if (answer.seen() != now.version()) {
      return ReferralAnswer.Refused.of(ReferralRefusal.OVERTAKEN);
    }
    Optional<ReferralState> next = ReferralTable.after(now.state(), answer.move());
    if (next.isEmpty()) {
      return ReferralAnswer.Refused.of(ReferralRefusal.NOT_NOW);
    }
    if (answer.move().needsWords() && answer.words().words().blank()) {
      return ReferralAnswer.Refused.of(ReferralRefusal.WORDS_MISSING);
    }
    if (tooLong(answer.words().words(), answer.words().by())) {
      return ReferralAnswer.Refused.of(ReferralRefusal.TEXT_LONG);
    }
    int version = now.version() + 1;
    write(actor, row, answer, version);
    referrals.move(now.id(), next.get(), version, clock.instant());
    return new ReferralAnswer.Done(now.id(), next.get(), version);
  }

  /** Whether this very move was made before. */
  boolean made(ReferralRepository.Row row, Answer answer) {
    return referrals.events(List.of(row.referral().id())).stream()
        .anyMatch(event -> event.id().equals(answer.transaction()));
  }

  private void write(Actor actor, ReferralRepository.Row row, Answer answer, int number) {
    Instant at = clock.instant();
    String by = actor instanceof Actor.Machine ? row.referral().facility() : Columns.name(actor);
    referrals.add(
        row,
        number,
        new ReferralRepository.EventRow(
            answer.transaction(),
            row.referral().id(),
            answer.move(),
            json.write(answer.transaction(), answer.words()),
            at,
            by),
        actor);
    audit.record(
        actor,
        AuditEvent.changed("referral.moved", "referral", row.referral().id())
            .with("event", answer.transaction())
            .with("move", answer.move()));
  }

  String seal(NewReferral wish, LeastView view) {
    return json.write(wish.id(), new ReferralContent(wish.purpose(), view));
  }

  ReferralFile file(ReferralRepository.Row row) {
    return files(List.of(row)).getFirst();
  }

  /** Referrals with their words, in two statements however many they are. */
  List<ReferralFile> files(List<ReferralRepository.Row> rows) {
    Map<UUID, List<ReferralRepository.EventRow>> events =
        referrals.events(rows.stream().map(row -> row.referral().id()).toList()).stream()
            .collect(Collectors.groupingBy(ReferralRepository.EventRow::referral));
    return rows.stream()
        .map(row -> {
          ReferralContent content =
              json.read(row.referral().id(), row.content(), ReferralContent.class);
          return new ReferralFile(
              row.referral(),
              content.purpose(),
              content.view(),
              events.getOrDefault(row.referral().id(), List.of()).stream()
                  .map(event ->
                      new ReferralFile.Event(
                          event.id(),
                          event.move(),
                          json.read(event.id(), event.content(), Words.class),
                          event.at(),
                          event.by()))
                  .toList());
        })
        .toList();
  }

  static boolean tooLong(FreeText... texts) {
    return Stream.of(texts).anyMatch(text -> text.text().length() > FreeText.LONGEST);
  }
}
