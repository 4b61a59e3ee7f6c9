package vn.mangnon.exchange.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.exchange.ImportOptions.Mode;
import vn.mangnon.exchange.ImportState;
import vn.mangnon.exchange.ProblemCode;
import vn.mangnon.exchange.SentFile;
import vn.mangnon.exchange.SentFileAnswer;
import vn.mangnon.exchange.SentFiles;
import vn.mangnon.statistics.BatchChanges;

/** One sent file: its check, the decision, its progress, what it changed, taking it back. */
@Controller
class FilePages {
  private static final String FILE = FilesPages.PATH + "/{id}";
  private static final int LAST_PAGE = 1_000_000;

  private final SentFiles files;
  private final Labels labels;
  private final Clock clock;

  FilePages(SentFiles files, Labels labels, Clock clock) {
    this.files = files;
    this.labels = labels;
    this.clock = clock;
  }

  @GetMapping(FILE)
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ModelAndView show(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam(name = "loai", defaultValue = "") String kind,
      @RequestParam(name = "trang", defaultValue = "1") int page) {
    return page(actor, id, kind, Math.clamp(page, 1, LAST_PAGE), Optional.empty());
  }

  /** The part that says how far it is; the whole page is read anew when the work is over. */
  @GetMapping(FILE + "/tien-do")
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  Object progress(Actor actor, @PathVariable("id") UUID id) {
    SentFile file = file(actor, id);
    Instant now = clock.instant();
    return file.working(now)
        ? new ModelAndView("exchange/progress", Map.of("file", file, "now", now))
        : ResponseEntity.ok().header("HX-Refresh", "true").build();
  }

  @PostMapping(FILE + "/nhan")
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ModelAndView take(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam(name = "cach", defaultValue = "") String mode,
      @RequestParam(name = "ly-do", defaultValue = "") String comment) {
    Mode chosen = "dong-dung".equals(mode) ? Mode.GOOD_ROWS : Mode.ALL_OR_NOTHING;
    return after(actor, id, files.take(actor, id, chosen, comment));
  }

  @PostMapping(FILE + "/kiem-tra-lai")
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ModelAndView checkAgain(Actor actor, @PathVariable("id") UUID id) {
    return after(actor, id, files.checkAgain(actor, id));
  }

  @PostMapping(FILE + "/bo")
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ModelAndView discard(Actor actor, @PathVariable("id") UUID id) {
    return after(actor, id, files.discard(actor, id));
  }

  @PostMapping(FILE + "/hoan-tac")
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ModelAndView undo(Actor actor, @PathVariable("id") UUID id) {
    return after(actor, id, files.undo(actor, id));
  }

  /** The workbook with its bad cells marked. */
  @GetMapping(FILE + "/danh-dau.xlsx")
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ResponseEntity<byte[]> marked(Actor actor, @PathVariable("id") UUID id) {
    return files
        .marked(actor, file(actor, id))
        .map(bytes -> Downloads.workbook("danh-dau-" + id, bytes))
        .orElseThrow(FilePages::absent);
  }

  /** The list of problems as a workbook. */
  @GetMapping(FILE + "/loi.xlsx")
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ResponseEntity<byte[]> problems(Actor actor, @PathVariable("id") UUID id) {
    return files
        .problems(file(actor, id))
        .map(bytes -> Downloads.workbook("loi-" + id, bytes))
        .orElseThrow(FilePages::absent);
  }

  private ModelAndView after(Actor actor, UUID id, SentFileAnswer answer) {
    return switch (answer) {
      case SentFileAnswer.Done done -> new ModelAndView("redirect:" + FilesPages.PATH + "/" + id);
      case SentFileAnswer.Refused(var why) ->
          refused(actor, id, FilePage.Said.of(why.textVi(), why.textEn()));
      case SentFileAnswer.Stands(var why, BatchChanges.Since since) ->
          refused(
              actor,
              id,
              new FilePage.Said(
                  why.textVi(),
                  why.textEn(),
                  since.corrected(),
                  since.corrections().stream().map(labels::of).toList(),
                  since.accepted().stream().map(labels::of).toList()));
      case SentFileAnswer.Absent absent -> throw absent();
    };
  }

  private ModelAndView refused(Actor actor, UUID id, FilePage.Said said) {
    ModelAndView page = page(actor, id, "", 1, Optional.of(said));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(
      Actor actor, UUID id, String kind, int number, Optional<FilePage.Said> said) {
    SentFile file = file(actor, id);
    boolean written = file.state() == ImportState.DONE || file.state() == ImportState.UNDONE;
    List<ChangeLine> changes =
        written
            ? files
                .changes(actor, file, (long) (number - 1) * FilePage.SIZE, FilePage.SIZE)
                .stream()
                .map(labels::of)
                .toList()
            : List.of();
    return new ModelAndView(
        "exchange/file",
        Map.of(
            "page",
            new FilePage(
                file,
                clock.instant(),
                Arrays.stream(ProblemCode.values())
                    .filter(code -> code.name().equals(kind))
                    .findFirst(),
                number,
                changes,
                said)));
  }

  private SentFile file(Actor actor, UUID id) {
    return files.find(actor, id).orElseThrow(FilePages::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
