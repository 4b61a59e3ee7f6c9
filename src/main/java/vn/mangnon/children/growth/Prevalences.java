package vn.mangnon.children.growth;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.counts.LastMeasurements;
import vn.mangnon.children.record.Reach;
import vn.mangnon.growth.survey.Domain;
import vn.mangnon.growth.survey.PrevalenceRow;
import vn.mangnon.growth.survey.PrevalenceTable;
import vn.mangnon.growth.survey.SurveyChild;
import vn.mangnon.places.Place;

/**
 * Malnutrition among children under five by place, from the last measurement of each child in a
 * year, for those who may see these children. Whoever was not measured is not in it: the shares
 * speak of the measured, not of all.
 */
@Service
public class Prevalences {
  private static final Domain ALL = Domain.standard().getFirst();
  private final SignedTransaction transactions;
  private final Reach reach;
  private final LastMeasurements measurements;
  private final AuditTrail audit;
  private final Clock clock;

  Prevalences(
      SignedTransaction transactions,
      Reach reach,
      LastMeasurements measurements,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.reach = reach;
    this.measurements = measurements;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One line of the table.
   *
   * @param place empty for all of them together
   * @param measured children with a measurement in the year
   */
  public record Line(Optional<Place> place, long measured, PrevalenceRow row) {}

  /** A line for each commune within reach where somebody was measured, and one for all. */
  public List<Line> of(Actor actor, int year) {
    List<Place> communes = reach.communes(actor, Action.READ);
    LocalDate today = LocalDate.now(clock);
    LocalDate last = LocalDate.of(year, 12, 31);
    return transactions.write(
        actor,
        () -> {
          Map<Integer, List<SurveyChild>> byPlace =
              measurements.judged(
                  communes.stream().map(Place::id).toList(),
                  Period.ofYears(5),
                  LocalDate.of(year, 1, 1),
                  last.isAfter(today) ? today : last);
          audit.record(actor, AuditEvent.read("growth.prevalence-read", "year", year));
          List<Line> lines = new ArrayList<>();
          for (Place place : communes) {
            List<SurveyChild> here = byPlace.getOrDefault(place.id(), List.of());
            if (!here.isEmpty()) {
              lines.add(line(Optional.of(place), here));
            }
          }
          if (lines.size() > 1) {
            lines.addFirst(
                line(
                    Optional.empty(),
                    byPlace.values().stream().flatMap(List::stream).toList()));
          }
          return lines;
        });
  }

  private static Line line(Optional<Place> place, List<SurveyChild> children) {
    return new Line(place, children.size(), new PrevalenceTable(children).row(ALL));
  }
}
