package vn.mangnon.web.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Open;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Agency;
import vn.mangnon.programme.Assignment;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Objective;
import vn.mangnon.programme.Programme;

/** An objective of the plan with its targets. */
@Controller
@Open
class ObjectivePages {
  private final Programme programme;
  private final Agencies agencies;
  private final Boards boards;
  private final Clock clock;

  ObjectivePages(Programme programme, Agencies agencies, Boards boards, Clock clock) {
    this.programme = programme;
    this.agencies = agencies;
    this.boards = boards;
    this.clock = clock;
  }

  @GetMapping("/muc-tieu/{id}")
  ModelAndView objective(
      Actor actor,
      @PathVariable("id") String id,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "ban-do", defaultValue = "") String map,
      @RequestParam(name = "biet-den", defaultValue = "") String knownOn) {
    Objective objective =
        programme.objectives().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Board board = boards.of(actor, objective.indicators()::contains, year, map, knownOn);
    ObjectivePage page =
        new ObjectivePage(
            objective,
            programme.objectives(),
            board,
            boards.years(),
            boards.maps(),
            leads(objective),
            programme.text().anchorOf(objective.titleVi()));
    return new ModelAndView("statistics/objective", Map.of("page", page));
  }

  private List<ObjectivePage.Lead> leads(Objective objective) {
    Map<Agency, List<String>> leads = new LinkedHashMap<>();
    for (Indicator indicator : objective.indicators()) {
      leads.computeIfAbsent(holder(indicator), agency -> new ArrayList<>()).add(indicator.id());
    }
    return leads.entrySet().stream()
        .map(one -> new ObjectivePage.Lead(one.getKey(), one.getValue()))
        .toList();
  }

  private Agency holder(Indicator indicator) {
    LocalDate today = LocalDate.now(clock);
    Assignment lead = indicator.leadOn(today).orElse(indicator.lead());
    return agencies.holderOn(lead.agency(), programme.functionOf(lead), today).agency();
  }
}
