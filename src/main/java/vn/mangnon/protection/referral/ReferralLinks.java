package vn.mangnon.protection.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.rules.Part;

/**
 * Links by which a facility without an account answers one referral once: a random address, six
 * digits told by phone, an end after 72 hours.
 */
@Service
public class ReferralLinks {
  /** How long a link can be used. */
  public static final Duration LIFE = Duration.ofHours(72);

  /** After so many wrong numbers a link is locked. */
  public static final int TRIES = 5;

  private static final int FAILURES = 20;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Actor.Machine MACHINE = Actor.machine("referral-link");
  private final SignedTransaction transactions;
  private final ReferralRepository referrals;
  private final LinkRepository links;
  private final ReferralBook book;
  private final Cases cases;
  private final AuditTrail audit;
  private final Clock clock;

  ReferralLinks(
      SignedTransaction transactions,
      ReferralRepository referrals,
      LinkRepository links,
      ReferralBook book,
      Cases cases,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.referrals = referrals;
    this.links = links;
    this.book = book;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new link for a referral to a facility; an older one answers nothing any more. */
  public LinkAnswer make(Actor actor, UUID referral) {
    return transactions.write(
        actor,
        () -> {
          Optional<CaseView> view =
              referrals.caseOf(referral).flatMap(id -> cases.read(actor, id, "referral"));
          if (view.isEmpty()) {
            return new LinkAnswer.Absent();
          }
          if (!view.get().parts().contains(Part.WORKER)) {
            return new LinkAnswer.Refused(ReferralRefusal.NOT_YOURS);
          }
          Referral asked = referrals.lock(referral).orElseThrow().referral();
          if (!(asked.recipient() instanceof Recipient.Facility) || !asked.state().open()) {
            return new LinkAnswer.Refused(ReferralRefusal.NO_LINK);
          }
          return made(actor, referral);
        });
  }

  private LinkAnswer made(Actor actor, UUID referral) {
    String token = LinkSecrets.token();
    String factor = LinkSecrets.factor();
    Instant now = clock.instant();
    links.revoke(referral, now);
    LinkRepository.Link link =
        new LinkRepository.Link(
            UuidV7.next(clock),
            referral,
            LinkSecrets.factorHash(token, factor),
            now.plus(LIFE),
            0,
            false,
            false);
    links.add(link, LinkSecrets.hash(token), actor, now);
    audit.record(
        actor,
        AuditEvent.changed("referral.link-made", "referral", referral).with("link", link.id()));
    return new LinkAnswer.Made(token, factor, link.expiresAt());
  }

  /**
   * Shows a referral to whoever holds both secrets.
   *
   * @param address where the request came from, to slow down who tries many
   */
  public LinkAnswer open(String token, String factor, String address) {
    return within(
        token,
        factor,
        address,
        (link, row) -> {
          if (link.used() || !row.referral().state().open()) {
            return fail(Optional.of(link), address, false);
          }
          audit.record(
              MACHINE,
              AuditEvent.read("referral.read", "referral", link.referral())
                  .with("link", link.id())
                  .with("why", "link"));
          return new LinkAnswer.Shown(book.file(row));
        });
  }

  /** Answers a referral once; the same transaction sent again is answered as the first time. */
  public LinkAnswer answer(String token, String factor, String address, Answer answer) {
    try {
      return within(token, factor, address, (link, row) -> answered(link, row, address, answer));
    } catch (DuplicateKeyException takenIdentifier) {
      return new LinkAnswer.Unusable();
    }
  }

  private LinkAnswer answered(
      LinkRepository.Link link, ReferralRepository.Row row, String address, Answer answer) {
    if (link.used() && !book.made(row, answer)) {
      return fail(Optional.of(link), address, false);
    }
    if (answer.move().side() != Move.Side.RECIPIENT) {
      return new LinkAnswer.Faulty(book.file(row), ReferralRefusal.NOT_NOW);
    }
    if (!link.used() && answer.words().by().blank()) {
      return new LinkAnswer.Faulty(book.file(row), ReferralRefusal.ANSWERER_MISSING);
    }
    return switch (book.move(MACHINE, row, answer)) {
      case ReferralAnswer.Done done -> {
        if (!link.used()) {
          links.used(link.id(), clock.instant());
        }
        yield new LinkAnswer.Done(done.state());
      }
      case ReferralAnswer.Refused(var why) -> new LinkAnswer.Faulty(book.file(row), why.getFirst());
      case ReferralAnswer.Absent ignored -> new LinkAnswer.Unusable();
    };
  }

  private LinkAnswer within(
      String token,
      String factor,
      String address,
      BiFunction<LinkRepository.Link, ReferralRepository.Row, LinkAnswer> use) {
    return transactions.write(
        MACHINE,
        () -> {
          Instant now = clock.instant();
          links.forgetAttemptsBefore(now.minus(WINDOW));
          if (links.attemptsSince(key(address), now.minus(WINDOW)) >= FAILURES) {
            return new LinkAnswer.Throttled();
          }
          // First the referral, then its link: whoever recalls it takes them in this order too.
          byte[] hash = LinkSecrets.hash(token);
          Optional<ReferralRepository.Row> row =
              links.find(hash).map(LinkRepository.Link::referral).flatMap(referrals::lock);
          Optional<LinkRepository.Link> link = links.lock(hash);
          byte[] told = LinkSecrets.factorHash(token, factor.strip());
          boolean right = link.filter(one -> LinkSecrets.same(one.factorHash(), told)).isPresent();
          boolean live =
              link.filter(
                      one -> !one.revoked() && one.tries() < TRIES && now.isBefore(one.expiresAt()))
                  .isPresent();
          if (link.isEmpty() || row.isEmpty() || !right || !live) {
            return fail(link, address, !right);
          }
          return use.apply(link.get(), row.get());
        });
  }

  private LinkAnswer fail(Optional<LinkRepository.Link> link, String address, boolean wrong) {
    Instant now = clock.instant();
    links.attempted(UuidV7.next(clock), key(address), now);
    link.ifPresent(one -> {
      if (wrong) {
        links.failed(one.id());
      }
      audit.record(
          MACHINE,
          AuditEvent.denied("referral.link-refused", "referral", one.referral())
              .with("link", one.id()));
    });
    return new LinkAnswer.Unusable();
  }

  private static byte[] key(String address) {
    return LinkSecrets.hash("address " + address);
  }
}
