package vn.mangnon.statistics.entry;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.statistics.Sheet;
import vn.mangnon.statistics.SubmissionAnswer;
import vn.mangnon.statistics.Submissions;

/** The grid into which figures are typed, and the form as it was filed. */
@Controller
class GridPages {
  private final SheetPages sheets;
  private final Saving saving;
  private final Submissions submissions;
  private final CellLabels labels;
  private final Clock clock;

  GridPages(
      SheetPages sheets, Saving saving, Submissions submissions, CellLabels labels, Clock clock) {
    this.sheets = sheets;
    this.saving = saving;
    this.submissions = submissions;
    this.labels = labels;
    this.clock = clock;
  }

  @GetMapping("/nhap-so-lieu/{id}")
  @Allowed(action = Action.READ, resource = Resource.FIGURE)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id) {
    return page(sheets.read(actor, id));
  }

  /** Without a script: keeps everything on the page, then goes where the button said. */
  @PostMapping("/nhap-so-lieu/{id}")
  @Allowed(action = Action.ENTER, resource = Resource.FIGURE)
  ModelAndView save(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("phien-ban") int version,
      @RequestParam(name = "viec", defaultValue = "luu") String task,
      @RequestParam Map<String, String> sent) {
    Typing typing = new Typing(sent);
    Saving.Outcome outcome = saving.save(actor, id, version, typing);
    if (outcome.answer() instanceof SubmissionAnswer.Done && !outcome.conflicts().isEmpty()) {
      ModelAndView page =
          page(sheets.read(actor, id, labels.conflicts(outcome.conflicts(), typing)));
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    String here = "/nhap-so-lieu/" + id;
    return Answers.page(
        outcome.answer(),
        submission -> "kiem-tra".equals(task) ? here + "/kiem-tra" : here + "?da-luu=1",
        here);
  }

  /** With the script: keeps the cells just typed and tells what the rules say. */
  @PostMapping("/nhap-so-lieu/{id}/tu-luu")
  @Allowed(action = Action.ENTER, resource = Resource.FIGURE)
  ResponseEntity<Autosaved> autosave(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam("phien-ban") int version,
      @RequestParam Map<String, String> sent) {
    Saving.Outcome outcome = saving.save(actor, id, version, new Typing(sent));
    if (!(outcome.answer() instanceof SubmissionAnswer.Done)) {
      return ResponseEntity.status(HttpStatus.GONE).build();
    }
    Sheet sheet = submissions.sheet(actor, id).orElseThrow(Answers::absent);
    return ResponseEntity.ok(
        new Autosaved(
            sheet.submission().version(),
            DateTimeFormatter.ofPattern("HH:mm").format(LocalTime.now(clock)),
            outcome.overtaken() ? sheet.submission().changedByName() : "",
            sheet.findings().stream()
                .map(finding ->
                    new Autosaved.Finding(
                        Typing.text(finding.element(), finding.category()),
                        finding.element(),
                        finding.hard(),
                        new Autosaved.Words(finding.messageVi(), finding.messageEn())))
                .distinct()
                .toList(),
            outcome.overtaken()
                ? sheet.cells().stream()
                    .map(cell ->
                        new Autosaved.Kept(
                            Typing.text(cell.element(), cell.category()), cell.text()))
                    .toList()
                : List.of(),
            outcome.conflicts().stream()
                .map(cell -> Typing.text(cell.element(), cell.category()))
                .toList()));
  }

  private static ModelAndView page(SheetPage page) {
    return new ModelAndView(
        page.rights().enter() ? "statistics/entry/grid" : "statistics/entry/filed",
        Map.of("page", page));
  }
}
