package vn.mangnon.protection.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.FreeText;

/** A case of one commune, and recipients of each kind that it can ask. */
final class ReferralWorld implements AutoCloseable {
  static final String POLICE = "CONGAN";
  static final String COUNSELLING = "counselling";
  static final String MEDICAL = "medical";

  final ProtectionWorld protection = new ProtectionWorld();
  final Referrals referrals = protection.register.the(Referrals.class);
  final ReferralInbox inbox = protection.register.the(ReferralInbox.class);
  final ReferralLinks links = protection.register.the(ReferralLinks.class);
  final Directory directory = protection.register.the(Directory.class);
  final Actor.User worker = protection.worker;
  final Actor.User lead = protection.register.user(Role.LEAD_AGENCY, Optional.empty());

  /** Protects children in the other commune. */
  final Actor.User neighbour = protection.otherWorker;

  final Actor.User police = ofAgency(POLICE);
  final Actor.User school = ofAgency("SO_GDDT");

  private Actor.User ofAgency(String agency) {
    int province = protection.register.places().province().id();
    Actor.User user = protection.register.user(Role.CASE_WORKER, Optional.of(province));
    protection
        .register
        .superuser()
        .update(
            "update access.user_grant set agency_code = ? where account_id = ?", agency, user.id());
    return user;
  }

  UUID id() {
    return protection.id();
  }

  /** A case with a plan in force. */
  UUID caseWithPlan() {
    UUID id = protection.open();
    protection.plan(id);
    protection.does(protection.chair, id, ProtectionWorld.approved());
    return id;
  }

  Recipient neighbours() {
    return new Recipient.Commune(protection.event);
  }

  /** A referral to the other commune that shows everything it can. */
  NewReferral wish(UUID caseId) {
    return wish(caseId, neighbours(), COUNSELLING);
  }

  NewReferral wish(UUID caseId, Recipient to, String service) {
    return new NewReferral(
        id(),
        caseId,
        to,
        service,
        FreeText.of("em cần nói chuyện với người em tin"),
        LegalBasis.PLAN,
        protection.day(7),
        Set.of(SharedPart.values()),
        FreeText.of("tham vấn mỗi tuần"),
        FreeText.of("gọi 0203 000 000 buổi sáng"));
  }

  /** A new referral that waits for an answer. */
  UUID sent(NewReferral wish) {
    return done(referrals.send(worker, wish)).id();
  }

  UUID sentToNeighbours() {
    return sent(wish(caseWithPlan()));
  }

  Answer answer(int seen, Move move, String words) {
    return new Answer(id(), seen, move, Words.of(words));
  }

  ReferralAnswer accepts(Actor actor, UUID id) {
    return inbox.answer(actor, id, answer(1, Move.ACCEPT, ""));
  }

  ServiceEntry entry(String facility, String kind) {
    UUID id = id();
    return new ServiceEntry(
        id,
        id,
        0,
        facility,
        kind,
        List.of(protection.home),
        Optional.of(12),
        "0203 111 111",
        "Thứ Hai đến thứ Sáu, 7:30–16:30",
        false,
        true,
        protection.day(0));
  }

  UUID kept(ServiceEntry entry) {
    if (directory.keep(lead, entry) instanceof DirectoryAnswer.Done(UUID line)) {
      return line;
    }
    throw new AssertionError(directory.keep(lead, entry));
  }

  /** A referral to a facility, which has no account. */
  UUID sentToFacility() {
    return sent(
        wish(
            caseWithPlan(),
            new Recipient.Facility(kept(entry("Nhà Tham Vấn " + id(), COUNSELLING))),
            COUNSELLING));
  }

  LinkAnswer.Made link(UUID referral) {
    if (links.make(worker, referral) instanceof LinkAnswer.Made made) {
      return made;
    }
    throw new AssertionError(links.make(worker, referral));
  }

  static ReferralAnswer.Done done(ReferralAnswer answer) {
    if (answer instanceof ReferralAnswer.Done done) {
      return done;
    }
    throw new AssertionError("not done: " + answer);
  }

  static ReferralAnswer refused(ReferralRefusal... why) {
    return new ReferralAnswer.Refused(List.of(why));
  }

  /** What each answers when all begin at the same moment. */
  static <T> List<T> atOnce(List<Callable<T>> all) {
    CyclicBarrier start = new CyclicBarrier(all.size());
    List<Callable<T>> waiting = new ArrayList<>();
    for (Callable<T> one : all) {
      waiting.add(() -> {
        start.await();
        return one.call();
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      return threads.invokeAll(waiting).stream().map(ReferralWorld::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    protection.close();
  }
}
