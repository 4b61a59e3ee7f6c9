package vn.mangnon.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Open;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Agency;
import vn.mangnon.agencies.AgencySuccession;
import vn.mangnon.agencies.Holder;
import vn.mangnon.programme.CalendarEntry;
import vn.mangnon.programme.Duty;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Expected;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Reporting;
import vn.mangnon.statistics.Timeliness;
import vn.mangnon.web.figures.Boards;

/** The full text of the plan, what it asks of whom and when, and who answers for it today. */
@Controller
@Open
class PlanPages {
  private final Programme programme;
  private final Agencies agencies;
  private final Boards boards;
  private final Catalogue catalogue;
  private final Reporting reporting;
  private final Clock clock;

  PlanPages(
      Programme programme,
      Agencies agencies,
      Boards boards,
      Catalogue catalogue,
      Reporting reporting,
      Clock clock) {
    this.programme = programme;
    this.agencies = agencies;
    this.boards = boards;
    this.catalogue = catalogue;
    this.reporting = reporting;
    this.clock = clock;
  }

  @GetMapping("/ke-hoach")
  ModelAndView text() {
    return new ModelAndView("programme/text", Map.of("programme", programme));
  }

  @GetMapping("/ke-hoach/nhiem-vu")
  ModelAndView tasks() {
    return new ModelAndView("programme/tasks", Map.of("programme", programme));
  }

  @GetMapping("/ke-hoach/lich")
  ModelAndView calendar() {
    return new ModelAndView(
        "programme/calendar", Map.of("programme", programme, "agencies", agencies));
  }

  @GetMapping("/ke-hoach/kinh-phi")
  ModelAndView funding() {
    return new ModelAndView(
        "programme/funding", Map.of("programme", programme, "agencies", agencies));
  }

  @GetMapping("/ke-hoach/dinh-nghia")
  ModelAndView definitions() {
    return new ModelAndView("programme/definitions", Map.of("programme", programme));
  }

  @GetMapping("/trach-nhiem")
  ModelAndView responsibility(
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          Optional<LocalDate> day) {
    LocalDate on = day.orElse(LocalDate.now(clock));
    List<Responsibility> all =
        programme.duties().stream().map(duty -> responsibility(duty, on)).toList();
    return new ModelAndView(
        "programme/responsibility", Map.of("all", all, "day", on, "programme", programme));
  }

  @GetMapping("/co-quan")
  ModelAndView agencies() {
    return new ModelAndView("programme/agencies", Map.of("agencies", agencies.all()));
  }

  @GetMapping("/co-quan/{code}")
  ModelAndView agency(Actor actor, @PathVariable("code") String code) {
    Agency agency =
        agencies.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    LocalDate today = LocalDate.now(clock);
    List<Responsibility> duties =
        programme.duties().stream()
            .map(duty -> responsibility(duty, today))
            .filter(one ->
                one.duty().agency().equals(code) || one.holder().agency().code().equals(code))
            .toList();
    return new ModelAndView(
        "programme/agency",
        Map.of(
            "page",
            new AgencyPage(
                agency,
                boards.of(actor, indicator -> leads(code, indicator, today), "", "", ""),
                duties,
                programme.calendar().stream().filter(entry -> asks(code, entry, today)).toList(),
                forms(actor, code, today),
                agencies.successorsOf(code),
                agencies.predecessorsOf(code),
                agencies),
            "programme",
            programme));
  }

  private boolean leads(String code, Indicator indicator, LocalDate today) {
    return indicator
        .leadOn(today)
        .map(lead -> agencies.holderOn(lead.agency(), programme.functionOf(lead), today))
        .filter(holder -> holder.agency().code().equals(code))
        .isPresent();
  }

  private boolean asks(String code, CalendarEntry entry, LocalDate today) {
    return agencies.byCode(entry.who()).isPresent()
        && agencies
            .holderOn(entry.who(), AgencySuccession.EVERYTHING, today)
            .agency()
            .code()
            .equals(code);
  }

  /** The forms of the last year that is over, for those who follow up reports. */
  private Optional<AgencyPage.Forms> forms(Actor actor, String code, LocalDate today) {
    if (!Policy.CURRENT.allows(actor, Action.READ, Resource.REMINDER)) {
      return Optional.empty();
    }
    Period period = Period.year(today.getYear() - 1);
    Set<String> own =
        catalogue.forms().stream()
            .filter(form ->
                agencies
                    .holderOn(
                        form.agency(), programme.functionIn(form.agency(), form.elements()), today)
                    .agency()
                    .code()
                    .equals(code))
            .map(FormKey::code)
            .collect(Collectors.toSet());
    List<Timeliness> handedIn =
        reporting.expected(actor, period).stream()
            .filter(one -> own.contains(one.form()))
            .map(Expected::timeliness)
            .toList();
    return handedIn.isEmpty()
        ? Optional.empty()
        : Optional.of(new AgencyPage.Forms(period, handedIn));
  }

  private Responsibility responsibility(Duty duty, LocalDate day) {
    Agency planned = agencies.byCode(duty.agency()).orElseThrow();
    Holder holder = agencies.holderOn(duty.agency(), duty.function(), day);
    return new Responsibility(duty, planned, holder, programme.text().anchorOf(duty.textVi()));
  }
}
