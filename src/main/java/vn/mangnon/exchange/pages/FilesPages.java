package vn.mangnon.exchange.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.exchange.FormWorkbooks;
import vn.mangnon.exchange.SentFiles;
import vn.mangnon.exchange.TemplateForm;
import vn.mangnon.statistics.Period;

/** Where templates are downloaded and filled ones sent. */
@Controller
class FilesPages {
  static final String PATH = "/nhap-so-lieu/tep";

  private final FormWorkbooks templates;
  private final SentFiles files;
  private final Clock clock;

  FilesPages(FormWorkbooks templates, SentFiles files, Clock clock) {
    this.templates = templates;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ModelAndView show(
      Actor actor,
      @RequestParam(name = "bieu", defaultValue = "") String form,
      @RequestParam(name = "ky", defaultValue = "") String period,
      @RequestParam(name = "qua-lon", defaultValue = "") String tooLarge) {
    return tooLarge.isEmpty()
        ? page(actor, form, period, Optional.empty(), HttpStatus.OK)
        : page(
            actor,
            form,
            period,
            Optional.of(FilesPage.Fault.TOO_LARGE),
            HttpStatus.CONTENT_TOO_LARGE);
  }

  /** The workbook to fill in, or the page again when there is none. */
  @GetMapping(PATH + "/mau.xlsx")
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  Object template(
      Actor actor,
      @RequestParam(name = "bieu", defaultValue = "") String form,
      @RequestParam(name = "ky", defaultValue = "") String code) {
    Optional<ResponseEntity<byte[]>> workbook =
        Period.parse(code)
            .flatMap(period -> templates.workbook(actor, form, period))
            .map(bytes -> Downloads.workbook("mau-%s-%s".formatted(form, code.strip()), bytes));
    return workbook.isPresent()
        ? workbook.get()
        : page(
            actor,
            form,
            code,
            Optional.of(FilesPage.Fault.NO_TEMPLATE),
            HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping(PATH)
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ModelAndView receive(
      Actor actor, @RequestParam(name = "tep", required = false) @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return page(
          actor, "", "", Optional.of(FilesPage.Fault.NO_FILE), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try (InputStream in = file.getInputStream()) {
      UUID id = files.receive(actor, name, in);
      return new ModelAndView("redirect:" + PATH + "/" + id);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private ModelAndView page(
      Actor actor, String form, String period, Optional<FilesPage.Fault> fault, HttpStatus status) {
    List<TemplateForm> forms = templates.forms(actor);
    String chosen = period.isEmpty() ? lastEnded(forms, form) : period;
    ModelAndView page =
        new ModelAndView(
            "exchange/files",
            Map.of(
                "page",
                new FilesPage(forms, form, chosen, files.newest(actor), clock.instant(), fault)));
    page.setStatus(status);
    return page;
  }

  /** The period whose figures are due next. */
  private String lastEnded(List<TemplateForm> forms, String form) {
    LocalDate today = LocalDate.now(clock);
    return forms.stream()
        .filter(one -> form.isEmpty() || one.code().equals(form))
        .flatMap(one -> one.periods().stream())
        .filter(period -> period.end().isBefore(today))
        .findFirst()
        .map(Period::code)
        .orElse("");
  }
}
