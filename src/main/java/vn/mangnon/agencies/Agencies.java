package vn.mangnon.agencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.folder.Confidence;

/** The agencies of the programme and what became of their functions; immutable. */
public final class Agencies {
  private final Map<String, Agency> byCode = new LinkedHashMap<>();
  private final List<AgencySuccession> successions;

  /** Agencies and the functions that passed between them. */
  public Agencies(List<Agency> agencies, List<AgencySuccession> successions) {
    agencies.forEach(agency -> byCode.put(agency.code(), agency));
    this.successions =
        successions.stream().sorted(Comparator.comparing(AgencySuccession::on)).toList();
  }

  /** Every agency, in the order of the plan, successors last. */
  public List<Agency> all() {
    return List.copyOf(byCode.values());
  }

  /** The agency of that code. */
  public Optional<Agency> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every function that passed on, oldest first. */
  public List<AgencySuccession> successions() {
    return successions;
  }

  /** What passed from this agency to others, oldest first. */
  public List<AgencySuccession> successorsOf(String code) {
    return successions.stream().filter(succession -> succession.from().equals(code)).toList();
  }

  /** What passed from others to this agency, oldest first. */
  public List<AgencySuccession> predecessorsOf(String code) {
    return successions.stream().filter(succession -> succession.to().equals(code)).toList();
  }

  /**
   * Who holds on that day a function that the plan gave to an agency.
   *
   * @param code an agency that exists
   * @param function the key of the function; unknown keys follow the line of "everything"
   */
  public Holder holderOn(String code, String function, LocalDate day) {
    List<AgencySuccession> steps = new ArrayList<>();
    String current = code;
    Optional<AgencySuccession> step = stepFrom(current, function, day, LocalDate.MIN);
    while (step.isPresent()) {
      steps.add(step.get());
      current = step.get().to();
      step = stepFrom(current, function, day, step.get().on());
    }
    Agency holder =
        byCode(current)
            .orElseThrow(() -> new IllegalArgumentException("No agency has the code " + code));
    Confidence weakest =
        steps.stream()
            .map(AgencySuccession::confidence)
            .max(Comparator.naturalOrder())
            .orElse(holder.confidence());
    return new Holder(holder, List.copyOf(steps), weakest);
  }

  private Optional<AgencySuccession> stepFrom(
      String code, String function, LocalDate day, LocalDate after) {
    List<AgencySuccession> due =
        successorsOf(code).stream()
            .filter(step -> !step.on().isAfter(day) && !step.on().isBefore(after))
            .toList();
    return due.stream()
        .filter(step -> step.function().equals(function))
        .findFirst()
        .or(() ->
            due.stream()
                .filter(step -> step.function().equals(AgencySuccession.EVERYTHING))
                .findFirst());
  }
}
