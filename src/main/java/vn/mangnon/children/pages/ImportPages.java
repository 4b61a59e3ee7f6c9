package vn.mangnon.children.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.children.record.Reach;
import vn.mangnon.children.sources.ImportFile;
import vn.mangnon.children.sources.ImportState;
import vn.mangnon.children.sources.Imports;
import vn.mangnon.children.sources.Source;
import vn.mangnon.places.Place;

/** Files of neighbours: sent, checked, decided upon, taken back. */
@Controller
class ImportPages {
  static final String HERE = "/tre-em/nhap-tep";
  private static final String FILE = HERE + "/{id}";
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Imports imports;
  private final Reach reach;
  private final Lists lists;
  private final Clock clock;

  ImportPages(Imports imports, Reach reach, Lists lists, Clock clock) {
    this.imports = imports;
    this.reach = reach;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  ModelAndView list(
      Actor actor, @RequestParam(name = "qua-lon", defaultValue = "") String tooLarge) {
    return tooLarge.isEmpty()
        ? list(actor, "", Optional.empty(), HttpStatus.OK)
        : list(actor, "", Optional.of(ImportsPage.Fault.TOO_LARGE), HttpStatus.CONTENT_TOO_LARGE);
  }

  @PostMapping(HERE)
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  ModelAndView receive(
      Actor actor,
      @RequestParam(name = "nguon", defaultValue = "") String code,
      @RequestParam(name = "tep", required = false) @Nullable MultipartFile file) {
    Optional<Source> source = imports.source(code);
    if (source.isEmpty()) {
      return refused(actor, code, ImportsPage.Fault.NO_SOURCE);
    }
    if (file == null || file.isEmpty()) {
      return refused(actor, code, ImportsPage.Fault.NO_FILE);
    }
    if (file.getSize() > Imports.LARGEST) {
      return refused(actor, code, ImportsPage.Fault.TOO_LARGE);
    }
    try {
      String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      UUID id = imports.receive(actor, source.get(), name, file.getBytes());
      return new ModelAndView("redirect:" + HERE + "/" + id);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A small file of invented children for a source, as CSV. */
  @GetMapping(HERE + "/vi-du/{source}.csv")
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  ResponseEntity<byte[]> example(Actor actor, @PathVariable("source") String code) {
    Source source = imports.source(code).orElseThrow(Answers::absent);
    String commune =
        reach.communes(actor, Action.IMPORT).stream().findFirst().map(Place::code).orElse("");
    return attachment(
        "vi-du-" + source.code() + ".csv",
        new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8),
        imports.example(source, commune));
  }

  @GetMapping(FILE)
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  ModelAndView show(Actor actor, @PathVariable("id") UUID id) {
    return page(actor, file(actor, id), Optional.empty());
  }

  /** The part that says how far it is; the whole page is read anew when the work is over. */
  @GetMapping(FILE + "/tien-do")
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  Object progress(Actor actor, @PathVariable("id") UUID id) {
    ImportFile file = file(actor, id);
    Instant now = clock.instant();
    return file.working(now)
        ? new ModelAndView("children/import-progress", Map.of("file", file, "now", now))
        : ResponseEntity.ok().header("HX-Refresh", "true").build();
  }

  @PostMapping(FILE + "/nhan")
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  ModelAndView accept(Actor actor, @PathVariable("id") UUID id) {
    return after(actor, id, imports.accept(actor, id));
  }

  @PostMapping(FILE + "/kiem-tra-lai")
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  ModelAndView checkAgain(Actor actor, @PathVariable("id") UUID id) {
    return after(actor, id, imports.checkAgain(actor, id));
  }

  @PostMapping(FILE + "/bo")
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  ModelAndView discard(Actor actor, @PathVariable("id") UUID id) {
    return after(actor, id, imports.discard(actor, id));
  }

  @PostMapping(FILE + "/hoan-tac")
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  ModelAndView undo(Actor actor, @PathVariable("id") UUID id) {
    return after(actor, id, imports.undo(actor, id));
  }

  /** The rows that were not taken, with what to do. */
  @GetMapping(FILE + "/dong-loi.xlsx")
  @Allowed(action = Action.IMPORT, resource = Resource.CHILD)
  ResponseEntity<byte[]> refusedRows(Actor actor, @PathVariable("id") UUID id) {
    return imports
        .refusedRows(actor, file(actor, id))
        .map(bytes -> attachment("dong-loi-" + id + ".xlsx", XLSX, bytes))
        .orElseThrow(Answers::absent);
  }

  private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }

  private ModelAndView after(Actor actor, UUID id, Imports.Step step) {
    return switch (step) {
      case DONE -> new ModelAndView("redirect:" + HERE + "/" + id);
      case ABSENT -> throw Answers.absent();
      case NOT_READY, GONE -> Answers.conflict(page(actor, file(actor, id), Optional.of(step)));
    };
  }

  private ModelAndView page(Actor actor, ImportFile file, Optional<Imports.Step> step) {
    Optional<Source> source = imports.source(file.source());
    ImportPage.Name name =
        source
            .map(one -> new ImportPage.Name(one.nameVi(), one.nameEn()))
            .orElse(new ImportPage.Name(file.source(), file.source()));
    List<Imports.Difference> conflicts =
        file.state() == ImportState.DONE ? imports.conflicts(actor, file.id()) : List.of();
    return new ModelAndView(
        "children/import",
        Map.of("page", new ImportPage(file, name, conflicts, step, lists, clock.instant())));
  }

  private ModelAndView refused(Actor actor, String source, ImportsPage.Fault fault) {
    return list(actor, source, Optional.of(fault), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView list(
      Actor actor, String source, Optional<ImportsPage.Fault> fault, HttpStatus status) {
    ModelAndView page =
        new ModelAndView(
            "children/imports",
            Map.of(
                "page",
                new ImportsPage(
                    imports.sources(), source, imports.newest(actor), clock.instant(), fault)));
    page.setStatus(status);
    return page;
  }

  private ImportFile file(Actor actor, UUID id) {
    return imports.find(actor, id).orElseThrow(Answers::absent);
  }
}
