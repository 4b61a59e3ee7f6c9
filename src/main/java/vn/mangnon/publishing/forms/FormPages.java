package vn.mangnon.publishing.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** Choosing a paper of a case or of a report, and taking it as a file. */
@Controller
class FormPages {
  private static final String OF_CASE = "/protection/cases/{id}/forms";
  private static final String OF_CONCERN = "/protection/concerns/{id}/form-01";
  private final CaseForms cases;
  private final ConcernForms concerns;

  FormPages(CaseForms cases, ConcernForms concerns) {
    this.cases = cases;
    this.concerns = concerns;
  }

  @GetMapping(OF_CASE)
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  ModelAndView ofCase(Actor actor, @PathVariable("id") UUID id) {
    return page(FormsPage.ofCase(id, cases.offer(actor, id).orElseThrow(FormPages::absent)));
  }

  @PostMapping(OF_CASE)
  @Allowed(action = Action.READ, resource = Resource.CASE_WORK)
  Object printOfCase(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values)
      throws IOException {
    ChosenPaper chosen = new ChosenPaper(values);
    return chosen.wish().isPresent()
        ? file(chosen.wish().get(), (wish, out) -> cases.print(actor, id, wish, out))
        : again(
            FormsPage.ofCase(id, cases.offer(actor, id).orElseThrow(FormPages::absent))
                .with(chosen));
  }

  @GetMapping(OF_CONCERN)
  @Allowed(action = Action.READ, resource = Resource.CONCERN)
  ModelAndView ofConcern(Actor actor, @PathVariable("id") UUID id) {
    return page(FormsPage.ofConcern(id, concerns.offer(actor, id).orElseThrow(FormPages::absent)));
  }

  @PostMapping(OF_CONCERN)
  @Allowed(action = Action.READ, resource = Resource.CONCERN)
  Object printOfConcern(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values)
      throws IOException {
    ChosenPaper chosen = new ChosenPaper(values);
    return chosen.wish().isPresent()
        ? file(chosen.wish().get(), (wish, out) -> concerns.print(actor, id, wish, out))
        : again(
            FormsPage.ofConcern(id, concerns.offer(actor, id).orElseThrow(FormPages::absent))
                .with(chosen));
  }

  /** Writes the file that is wished. */
  private interface Writing {
    Optional<String> write(PrintWish wish, ByteArrayOutputStream out) throws IOException;
  }

  private static ResponseEntity<byte[]> file(PrintWish wish, Writing writing) throws IOException {
    // Written whole before the first byte is sent, so that a failure is an error and no half file.
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String name = writing.write(wish, out).orElseThrow(FormPages::absent);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(wish.format().mediaType()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out.toByteArray());
  }

  private static ModelAndView page(FormsPage page) {
    return new ModelAndView("publishing/forms", Map.of("page", page));
  }

  private static ModelAndView again(FormsPage page) {
    ModelAndView view = page(page);
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** What was chosen on the page, kept as it was when something is missing. */
  record ChosenPaper(Map<String, String> values) {
    ChosenPaper {
      values = Map.copyOf(values);
    }

    String text(String field) {
      return values.getOrDefault(field, "");
    }

    /** Which of the questions has no answer. */
    List<String> missing() {
      return FormsPage.QUESTIONS.stream().filter(one -> text(one).isEmpty()).toList();
    }

    Optional<PrintWish> wish() {
      if (!missing().isEmpty()) {
        return Optional.empty();
      }
      PrintReason why = PrintReason.named(text(FormsPage.WHY)).orElseThrow(FormPages::absent);
      PaperFormat format = PaperFormat.named(text(FormsPage.FORMAT)).orElseThrow(FormPages::absent);
      return Optional.of(
          new PrintWish(text(FormsPage.PAPER), text(FormsPage.NAMED).equals("yes"), why, format));
    }
  }
}
