package vn.mangnon.children.counts;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.GrowthStandards;
import vn.mangnon.growth.survey.SurveyChild;

/**
 * The last measurement of each child in a span of days, judged, by the place where the child lived
 * on the last day; within a transaction of the actor, whose rights decide.
 */
@Component
public class LastMeasurements {
  private final CountRepository repository;
  private final GrowthStandards standards;

  LastMeasurements(CountRepository repository, GrowthStandards standards) {
    this.repository = repository;
    this.standards = standards;
  }

  /**
   * @param below the first age that is too old, on the day of measuring
   */
  public Map<Integer, List<SurveyChild>> judged(
      List<Integer> places, Period below, LocalDate first, LocalDate last) {
    CountRule everybody =
        new CountRule(
            "",
            CountRule.Kind.GROWTH,
            new AgeRange(Period.ZERO, below, AgeRange.On.EVENT),
            List.of(),
            Optional.of(new CountRule.Judged(GrowthIndex.WEIGHT_FOR_AGE, Optional.empty())),
            false,
            "");
    CountQuery query =
        new CountQuery(everybody, places, new CountQuery.Span(first, last), List.of());
    Map<Integer, List<SurveyChild>> byPlace = new HashMap<>();
    for (Measured one : repository.measured(query)) {
      one.judged(standards)
          .ifPresent(child ->
              byPlace.computeIfAbsent(one.cell().place(), place -> new ArrayList<>()).add(child));
    }
    return byPlace;
  }
}
