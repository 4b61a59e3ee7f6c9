package vn.mangnon.statistics.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.statistics.Owed;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Reporting;

/** Who is late, and reminding them. */
@Controller
class FollowUpPages {
  private final FormLines lines;
  private final Periods periods;
  private final Reporting reporting;

  FollowUpPages(FormLines lines, Periods periods, Reporting reporting) {
    this.lines = lines;
    this.periods = periods;
    this.reporting = reporting;
  }

  @GetMapping("/don-doc")
  @Allowed(action = Action.READ, resource = Resource.REMINDER)
  ModelAndView grid(
      Actor actor,
      @RequestParam(name = "ky", defaultValue = "") String code,
      @RequestParam(name = "bieu", defaultValue = "") String form,
      @RequestParam(name = "tinh-trang", defaultValue = "") String timeliness,
      @RequestParam(name = "dia-ban", defaultValue = "") String words,
      @RequestParam(name = "da-nhac", defaultValue = "-1") int reminded) {
    return new ModelAndView(
        "statistics/entry/followup",
        Map.of("page", page(actor, code, form, timeliness, words), "reminded", reminded));
  }

  @GetMapping("/don-doc.csv")
  @Allowed(action = Action.READ, resource = Resource.REMINDER)
  ResponseEntity<byte[]> csv(
      Actor actor,
      @RequestParam(name = "ky", defaultValue = "") String code,
      @RequestParam(name = "bieu", defaultValue = "") String form,
      @RequestParam(name = "tinh-trang", defaultValue = "") String timeliness,
      @RequestParam(name = "dia-ban", defaultValue = "") String words) {
    FollowUpPage page = page(actor, code, form, timeliness, words);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"don-doc-%s.csv\"".formatted(page.period().code()))
        .body(FollowUpCsv.of(page).getBytes(StandardCharsets.UTF_8));
  }

  /** Shows the reminder before it is sent. */
  @PostMapping("/don-doc/xem-truoc")
  @Allowed(action = Action.MANAGE, resource = Resource.REMINDER)
  ModelAndView preview(
      Actor actor,
      @RequestParam("ky") String code,
      @RequestParam(name = "chon", defaultValue = "") Set<String> keys) {
    Period period = periods.chosen(code);
    List<FormLine> chosen = chosen(actor, period, keys);
    return chosen.isEmpty()
        ? new ModelAndView("redirect:/don-doc?ky=" + period.code() + "&da-nhac=0")
        : new ModelAndView(
            "statistics/entry/reminder",
            Map.of("page", new ReminderPage(period, chosen, ReminderText.of(period, chosen))));
  }

  @PostMapping("/don-doc/nhac")
  @Allowed(action = Action.MANAGE, resource = Resource.REMINDER)
  String remind(
      Actor actor,
      @RequestParam("ky") String code,
      @RequestParam(name = "chon", defaultValue = "") Set<String> keys) {
    Period period = periods.chosen(code);
    List<FormLine> chosen = chosen(actor, period, keys);
    int sent =
        reporting.remind(
            actor,
            chosen.stream()
                .map(line -> new Owed(line.form().key().code(), line.place().id(), period))
                .toList(),
            ReminderText.of(period, chosen));
    return "redirect:/don-doc?ky=" + period.code() + "&da-nhac=" + sent;
  }

  /** Only forms that are still owed, whatever the page sent. */
  private List<FormLine> chosen(Actor actor, Period period, Set<String> keys) {
    return lines.of(actor, period).stream()
        .filter(line -> line.open() && keys.contains(line.key()))
        .toList();
  }

  private FollowUpPage page(
      Actor actor, String code, String form, String timeliness, String words) {
    Period period = periods.chosen(code);
    return new FollowUpPage(
        period,
        periods.choices(),
        lines.of(actor, period),
        form,
        timeliness,
        words,
        Policy.CURRENT.allows(actor, Action.MANAGE, Resource.REMINDER));
  }
}
