package vn.mangnon.statistics;

import java.time.Clock;
import java.util.Iterator;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;

/** Says what recording rows would do, by the same steps, and keeps nothing. */
@Service
public class Rehearsal {
  private final SignedTransaction transactions;
  private final FigureRepository figures;
  private final ScopeRepository scopes;
  private final Catalogue catalogue;
  private final Places places;
  private final Clock clock;

  Rehearsal(
      SignedTransaction transactions,
      FigureRepository figures,
      ScopeRepository scopes,
      Catalogue catalogue,
      Places places,
      Clock clock) {
    this.transactions = transactions;
    this.figures = figures;
    this.scopes = scopes;
    this.catalogue = catalogue;
    this.places = places;
    this.clock = clock;
  }

  /**
   * What {@link Figures#record} would answer to these rows now; the batch it names never exists.
   */
  public Recorded of(Actor actor, Iterator<FigureRow> rows) {
    return transactions.write(
        actor,
        () -> {
          Intake intake =
              new Intake(
                  catalogue, places, scopes.reach(Figures.WRITING), () -> UuidV7.next(clock));
          figures.stage(rows, intake);
          FigureRepository.Difference difference = figures.keepChanges();
          long admitted = intake.received() - intake.rejected().size();
          return new Recorded(
              UuidV7.next(clock),
              intake.received(),
              difference.added(),
              difference.corrected(),
              admitted - difference.added() - difference.corrected(),
              intake.rejected());
        });
  }
}
