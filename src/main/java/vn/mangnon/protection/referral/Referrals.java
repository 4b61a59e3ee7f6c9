package vn.mangnon.protection.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.protection.cases.Identities;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.Purpose;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Part;

/** What a case's workers ask of others, and what they were answered. */
@Service
public class Referrals {
  private static final String WHY = "referral";
  private final SignedTransaction transactions;
  private final ReferralRepository repository;
  private final ReferralBook book;
  private final ReferralCheck check;
  private final LinkRepository links;
  private final Cases cases;
  private final Concerns concerns;
  private final Identities identities;
  private final Places places;
  private final Clock clock;

  Referrals(
      SignedTransaction transactions,
      ReferralRepository repository,
      ReferralBook book,
      ReferralCheck check,
      LinkRepository links,
      Cases cases,
      Concerns concerns,
      Identities identities,
      Places places,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.book = book;
    this.check = check;
    this.links = links;
    this.cases = cases;
    this.concerns = concerns;
    this.identities = identities;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Asks one recipient for one service. What the recipient sees of the child is taken now and stays
   * as it is. The same referral sent twice is one.
   */
  public ReferralAnswer send(Actor actor, NewReferral wish) {
    try {
      return transactions.write(actor, () -> sent(actor, wish));
    } catch (DuplicateKeyException takenIdentifier) {
      return new ReferralAnswer.Absent();
    }
  }

  private ReferralAnswer sent(Actor actor, NewReferral wish) {
    Optional<CaseView> view = cases.read(actor, wish.caseId(), WHY);
    if (view.isEmpty()) {
      return new ReferralAnswer.Absent();
    }
    if (!view.get().parts().contains(Part.WORKER)) {
      return ReferralAnswer.Refused.of(ReferralRefusal.NOT_YOURS);
    }
    ReferralRepository.CaseRow from = repository.lockCase(wish.caseId()).orElseThrow();
    Optional<ReferralRepository.Row> before =
        repository
            .caseOf(wish.id())
            .filter(wish.caseId()::equals)
            .flatMap(one -> repository.find(wish.id()));
    if (before.isPresent()) {
      Referral known = before.get().referral();
      return new ReferralAnswer.Done(known.id(), known.state(), known.version());
    }
    if (!view.get().state().step().open()) {
      return ReferralAnswer.Refused.of(ReferralRefusal.CASE_CLOSED);
    }
    List<ReferralRefusal> mistakes =
        check.mistakes(actor, wish, from.place(), LocalDate.now(clock));
    if (!mistakes.isEmpty()) {
      return new ReferralAnswer.Refused(mistakes);
    }
    if (repository.waits(wish.caseId(), wish.service())) {
      return ReferralAnswer.Refused.of(ReferralRefusal.ALREADY_ASKED);
    }
    LeastView shown = shown(actor, view.get(), wish);
    if (wish.parts().contains(SharedPart.NAME) && shown.name().blank()) {
      return ReferralAnswer.Refused.of(ReferralRefusal.NAME_UNKNOWN);
    }
    repository.add(
        wish, from, scope(wish.recipient()), book.seal(wish, shown), actor, clock.instant());
    book.sent(actor, repository.find(wish.id()).orElseThrow());
    return new ReferralAnswer.Done(wish.id(), ReferralState.SENT, 1);
  }

  private int scope(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Commune(int place) -> repository.scopeOf(place, "");
      case Recipient.Agency(String code) -> repository.scopeOf(places.province().id(), code);
      case Recipient.Facility ignored -> ReferralRepository.NO_PLACE;
    };
  }

  private LeastView shown(Actor actor, CaseView view, NewReferral wish) {
    Optional<Concern.Child> child =
        wish.parts().contains(SharedPart.AGE_AND_SEX)
            ? concerns.find(actor, view.concern(), WHY).flatMap(found -> of(found, view.id()))
            : Optional.empty();
    Optional<Identity> identity =
        wish.parts().contains(SharedPart.NAME)
            ? identities.unmask(actor, view.person(), Purpose.SERVICE)
            : Optional.empty();
    return new LeastView(
        child.map(Concern.Child::sex),
        child.flatMap(Concern.Child::birthYear),
        wish.parts().contains(SharedPart.NEEDS) ? wish.needs() : FreeText.NONE,
        wish.parts().contains(SharedPart.RISK)
            ? Optional.of(view.state().risk())
            : Optional.empty(),
        wish.parts().contains(SharedPart.CONTACT) ? wish.contact() : FreeText.NONE,
        identity.map(Identity::name).orElse(FreeText.NONE));
  }

  private static Optional<Concern.Child> of(Concern concern, UUID caseId) {
    return concern.children().stream()
        .filter(child ->
            child.outcome() instanceof Concern.Outcome.LedTo(UUID led) && led.equals(caseId))
        .findFirst();
  }

  /** Takes a referral back that nobody answered yet; its links answer nothing any more. */
  public ReferralAnswer recall(Actor actor, UUID id, Answer answer) {
    if (answer.move() != Move.RECALL) {
      return ReferralAnswer.Refused.of(ReferralRefusal.NOT_NOW);
    }
    try {
      return transactions.write(
          actor,
          () -> {
            Optional<CaseView> view =
                repository.caseOf(id).flatMap(caseId -> cases.read(actor, caseId, WHY));
            if (view.isEmpty()) {
              return new ReferralAnswer.Absent();
            }
            if (!view.get().parts().contains(Part.WORKER)) {
              return ReferralAnswer.Refused.of(ReferralRefusal.NOT_YOURS);
            }
            ReferralRepository.Row row = repository.lock(id).orElseThrow();
            ReferralAnswer done = book.move(actor, row, answer);
            if (done instanceof ReferralAnswer.Done) {
              links.revoke(id, clock.instant());
            }
            return done;
          });
    } catch (DuplicateKeyException takenIdentifier) {
      return new ReferralAnswer.Absent();
    }
  }

  /**
   * What went out from a case and what was answered, newest first; empty when the case is out of
   * reach. The read of the case is in the audit trail.
   */
  public Optional<CaseReferrals> ofCase(Actor actor, UUID caseId) {
    return transactions.write(
        actor,
        () ->
            cases
                .read(actor, caseId, WHY)
                .map(view ->
                    new CaseReferrals(
                        caseId,
                        view.place(),
                        view.parts().contains(Part.WORKER),
                        view.state().step().open(),
                        book.files(repository.ofCase(caseId)))));
  }

  /** The case that a referral went out from; empty for everybody but its own people. */
  public Optional<UUID> caseOf(Actor actor, UUID referral) {
    return transactions.read(actor, () -> repository.caseOf(referral));
  }
}
