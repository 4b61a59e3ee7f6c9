package vn.mangnon.exchange.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.children.exports.ExportAnswer;
import vn.mangnon.children.exports.Exports;
import vn.mangnon.children.exports.ListFile;
import vn.mangnon.children.exports.ListFormat;
import vn.mangnon.children.exports.ListKind;
import vn.mangnon.children.record.Reach;
import vn.mangnon.exchange.ChildListWriter;
import vn.mangnon.places.Places;
import vn.mangnon.web.SampleMark;

/** Asks for lists of children, releases them as the second person, and hands out the files. */
@Controller
class ChildListPages {
  private static final String HERE = "/tre-em/xuat-danh-sach";
  private final Exports exports;
  private final Reach reach;
  private final Places places;
  private final ObjectProvider<SampleMark> sample;

  ChildListPages(Exports exports, Reach reach, Places places, ObjectProvider<SampleMark> sample) {
    this.exports = exports;
    this.reach = reach;
    this.places = places;
    this.sample = sample;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.EXPORT, resource = Resource.CHILD)
  ModelAndView show(Actor actor) {
    return page(actor, Optional.empty(), "");
  }

  @PostMapping(HERE)
  @Allowed(action = Action.EXPORT, resource = Resource.CHILD)
  ModelAndView ask(
      Actor actor,
      @RequestParam(name = "place", defaultValue = "0") int place,
      @RequestParam("list") ListKind list,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    return after(actor, exports.ask(actor, place, list, reason), reason);
  }

  @PostMapping(HERE + "/{id}/quyet-dinh")
  @Allowed(action = Action.EXPORT, resource = Resource.CHILD)
  ModelAndView decide(
      Actor actor, @PathVariable("id") UUID id, @RequestParam("duyet") boolean approved) {
    return after(actor, exports.decide(actor, id, approved), "");
  }

  /** A file, or the page with the reason why there is none. */
  @PostMapping(HERE + "/{id}/tai")
  @Allowed(action = Action.EXPORT, resource = Resource.CHILD)
  Object takeOut(
      Actor actor, @PathVariable("id") UUID id, @RequestParam("dang") ListFormat format) {
    ExportAnswer answer = exports.takeOut(actor, id, format);
    return answer instanceof ExportAnswer.Released(ListFile file)
        ? file(file, format)
        : after(actor, answer, "");
  }

  private ResponseEntity<byte[]> file(ListFile file, ListFormat format) {
    String name = "danh-sach-" + file.export();
    return switch (format) {
      case XLSX -> Downloads.workbook(name, ChildListWriter.workbook(file, isSample()));
      case CSV ->
          ResponseEntity.ok()
              .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment().filename(name + ".csv").build().toString())
              .body(ChildListWriter.csv(file, isSample()));
    };
  }

  private boolean isSample() {
    return sample.stream().anyMatch(SampleMark::isSample);
  }

  private ModelAndView after(Actor actor, ExportAnswer answer, String reason) {
    return switch (answer) {
      case ExportAnswer.Done ignored -> new ModelAndView("redirect:" + HERE + "?da-luu=1");
      case ExportAnswer.Released ignored -> new ModelAndView("redirect:" + HERE);
      case ExportAnswer.Refused(var why) -> {
        ModelAndView page = page(actor, Optional.of(why), reason);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
      case ExportAnswer.Absent ignored -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private ModelAndView page(Actor actor, Optional<ExportAnswer.Reason> refused, String reason) {
    return new ModelAndView(
        "exchange/childlists",
        Map.of(
            "page",
            new ChildListsPage(
                exports.newest(actor),
                reach.communes(actor, Action.EXPORT),
                places,
                exports.alone(),
                actor instanceof Actor.User user ? Optional.of(user.id()) : Optional.empty(),
                refused,
                reason,
                List.of(ListKind.values()))));
  }
}
