package vn.mangnon.protection.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/** People who take in reports, open cases and act in them all the while. */
final class OtherWork implements AutoCloseable {
  private static final int PEOPLE = 2;
  private static final int NOTES = 5;

  private final ProtectionWorld world;
  private final AtomicBoolean over = new AtomicBoolean();
  private final CountDownLatch begun = new CountDownLatch(PEOPLE);
  private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
  private final List<Future<Map<UUID, List<UUID>>>> people = new ArrayList<>();

  private OtherWork(ProtectionWorld world) {
    this.world = world;
  }

  /** Begins, and comes back when everybody is in the middle of it. */
  static OtherWork beside(ProtectionWorld world) {
    OtherWork work = new OtherWork(world);
    for (int i = 0; i < PEOPLE; i++) {
      work.people.add(work.threads.submit(work::person));
    }
    try {
      work.begun.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return work;
  }

  /** The transactions that were acknowledged, by case. */
  private Map<UUID, List<UUID>> person() {
    Map<UUID, List<UUID>> acknowledged = new HashMap<>();
    try {
      do {
        UUID caseId = world.open();
        List<UUID> done = acknowledged.computeIfAbsent(caseId, one -> new ArrayList<>());
        begun.countDown();
        done.add(acts(caseId, ProtectionWorld.risk(false)));
        for (int note = 0; note < NOTES; note++) {
          done.add(acts(caseId, new Payload.Noted(FreeText.of("gọi điện lần " + note))));
        }
      } while (!over.get());
    } finally {
      begun.countDown();
    }
    return acknowledged;
  }

  private UUID acts(UUID caseId, Payload payload) {
    Command command = world.command(caseId, payload);
    ProtectionWorld.done(world.cases.perform(world.worker, command));
    return command.transaction();
  }

  /** Ends it; whatever was acknowledged must be there, in its order, and nothing else. */
  @Override
  public void close() {
    over.set(true);
    threads.close();
    for (Future<Map<UUID, List<UUID>>> person : people) {
      result(person)
          .forEach((caseId, transactions) -> {
            List<CaseView.Act> acts = world.read(world.worker, caseId).timeline();
            assertThat(acts.subList(1, acts.size()))
                .extracting(CaseView.Act::id)
                .containsExactlyElementsOf(transactions);
          });
    }
  }

  private static Map<UUID, List<UUID>> result(Future<Map<UUID, List<UUID>>> person) {
    try {
      return person.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
