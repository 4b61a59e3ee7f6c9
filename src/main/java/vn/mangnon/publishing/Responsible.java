package vn.mangnon.publishing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Agency;
import vn.mangnon.agencies.AgencySuccession;
import vn.mangnon.agencies.Holder;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Assignment;
import vn.mangnon.programme.Duty;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programme;
import vn.mangnon.publishing.composition.ReportFigures.Issuer;
import vn.mangnon.statistics.FormKey;

/** Who answers for what on a day, by its name. */
@Component
class Responsible {
  private final Programme programme;
  private final Agencies agencies;
  private final Places places;

  Responsible(Programme programme, Agencies agencies, Places places) {
    this.programme = programme;
    this.agencies = agencies;
    this.places = places;
  }

  /** Who writes reports: whoever holds the plan's focal duty. */
  Issuer issuer(LocalDate day) {
    String committee = programme.identity().issuer();
    Optional<Duty> focal =
        programme.duties().stream().filter(duty -> duty.role() == Duty.Role.FOCAL).findFirst();
    Optional<Holder> holder =
        focal.map(duty -> agencies.holderOn(duty.agency(), duty.function(), day));
    return new Issuer(
        places.province().name(),
        committee,
        holder.map(one -> one.agency().nameVi()).orElse(committee),
        holder.filter(Holder::changed).isPresent()
            ? focal.map(duty -> named(duty.agency())).orElse("")
            : "");
  }

  /** Who leads an indicator on that day. */
  String lead(Indicator indicator, LocalDate day) {
    Assignment lead = indicator.leadOn(day).orElse(indicator.lead());
    return agencies.holderOn(lead.agency(), programme.functionOf(lead), day).agency().nameVi();
  }

  /** Who collects a form on that day: those who now lead the indicators that need it. */
  String collectors(FormKey form, LocalDate day) {
    String leading =
        programme.indicators().stream()
            .filter(indicator -> indicator.lead().agency().equals(form.agency()))
            .filter(indicator -> needs(indicator, form))
            .map(indicator -> lead(indicator, day))
            .distinct()
            .collect(Collectors.joining(", "));
    return leading.isEmpty()
        ? agencies.holderOn(form.agency(), AgencySuccession.EVERYTHING, day).agency().nameVi()
        : leading;
  }

  private static boolean needs(Indicator indicator, FormKey form) {
    return indicator.targets().stream()
        .flatMap(target -> target.measures().stream())
        .anyMatch(measure ->
            form.elements().contains(measure.numeratorElement())
                || measure.denominatorElement().filter(form.elements()::contains).isPresent());
  }

  /** An agency's own name. */
  String named(String agency) {
    return agencies.byCode(agency).map(Agency::nameVi).orElseThrow();
  }
}
