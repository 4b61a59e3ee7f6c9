package vn.mangnon.children.duplicates;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.background.LifeSigns;
import vn.mangnon.background.Workers;
import vn.mangnon.database.UuidV7;
import vn.mangnon.linkage.Progress;

/**
 * Searches for pairs in the background, one at a time, shown while they run and stopped when
 * whoever began them wants. Everybody sees their own only.
 */
@Service
public class Hunts {
  private static final Logger LOG = LoggerFactory.getLogger(Hunts.class);
  private static final long STAGE = 1000;

  private final Hunt hunt;
  private final HuntRepository runs;
  private final SignedTransaction transactions;
  private final AuditTrail audit;
  private final Clock clock;
  private final Workers workers = new Workers(1);

  Hunts(
      Hunt hunt,
      HuntRepository runs,
      SignedTransaction transactions,
      AuditTrail audit,
      Clock clock) {
    this.hunt = hunt;
    this.runs = runs;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The actor's last search, running or over. */
  public Optional<HuntRun> last(Actor actor) {
    return transactions.read(actor, runs::last);
  }

  /** Begins to look through what the actor reaches, unless they have a search running already. */
  public void begin(Actor actor) {
    if (!(actor instanceof Actor.User user)
        || !Policy.CURRENT.allows(actor, Action.MANAGE, Resource.CHILD)
        || last(actor).filter(run -> run.working(clock.instant())).isPresent()) {
      return;
    }
    UUID id = UuidV7.next(clock);
    transactions.write(
        actor,
        () -> {
          runs.add(id, clock.instant(), user);
          audit.record(actor, AuditEvent.changed("pairs.searched", "hunt", id));
          return id;
        });
    workers.add(() -> alive(actor, id, 0), () -> work(actor, id));
  }

  /** Stops the actor's running search; once it writes, it ends by itself. */
  public void stop(Actor actor) {
    transactions.write(
        actor,
        () ->
            runs.last()
                .filter(run -> run.stoppable(clock.instant()))
                .map(run -> step(run.id(), HuntState.CANCELLED)));
  }

  void work(Actor actor, UUID id) {
    AtomicBoolean stopped = new AtomicBoolean(!alive(actor, id, 0));
    try (LifeSigns signs =
        new LifeSigns(done -> {
          if (!alive(actor, id, done)) {
            stopped.set(true);
          }
        })) {
      requireGoing(stopped);
      write(actor, () -> runs.total(id, Progress.Stage.values().length * STAGE));
      Hunt.Bag bag =
          hunt.run(
              actor,
              (stage, done, of) -> {
                requireGoing(stopped);
                signs.reached(stage.ordinal() * STAGE + done * STAGE / of);
              },
              () -> {
                if (!step(id, HuntState.WRITING)) {
                  throw new CancellationException();
                }
              });
      write(actor, () -> runs.end(id, bag, clock.instant()));
    } catch (CancellationException wanted) {
      LOG.info("Search {} was stopped; nothing was written", id);
    } catch (RuntimeException defect) {
      LOG.error("Search {} stopped", id, defect);
      write(actor, () -> runs.steps().stopped(id));
    }
  }

  private static void requireGoing(AtomicBoolean stopped) {
    if (stopped.get()) {
      throw new CancellationException();
    }
  }

  private boolean step(UUID id, HuntState next) {
    return runs.steps().advance(id, next, List.of(HuntState.SEARCHING), clock.instant());
  }

  private boolean alive(Actor actor, UUID id, long done) {
    return transactions.write(actor, () -> runs.steps().progress(id, done, clock.instant()));
  }

  private void write(Actor actor, Runnable change) {
    transactions.write(
        actor,
        () -> {
          change.run();
          return true;
        });
  }

  /** Lets a running search end for a while; what cannot in time can be begun again. */
  @PreDestroy
  void close() {
    workers.close();
  }
}
