package vn.mangnon.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.web.SampleMark;

/** Choosing a report, looking at its draft, taking it as a file. */
@Controller
class ReportPages {
  private final Reports reports;
  private final ObjectProvider<SampleMark> sample;

  ReportPages(Reports reports, ObjectProvider<SampleMark> sample) {
    this.reports = reports;
    this.sample = sample;
  }

  @GetMapping("/bao-cao")
  @Allowed(action = Action.READ, resource = Resource.REPORT)
  ModelAndView draft(
      Actor actor,
      @RequestParam(name = "loai", defaultValue = "") String kind,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "biet-den", defaultValue = "") String knownOn,
      @RequestParam(name = "cong-bo", defaultValue = "") String forPublication) {
    ReportRequest request = request(kind, year, knownOn, forPublication);
    return new ModelAndView(
        "publishing/report",
        Map.of(
            "page",
            new ReportPage(
                request,
                reports.years(),
                reports.midYear(),
                reports.draft(actor, request),
                Policy.CURRENT.allows(actor, Action.EXPORT, Resource.REPORT))));
  }

  @GetMapping("/bao-cao/tai")
  @Allowed(action = Action.EXPORT, resource = Resource.REPORT)
  ResponseEntity<byte[]> file(
      Actor actor,
      @RequestParam(name = "loai", defaultValue = "") String kind,
      @RequestParam(name = "nam", defaultValue = "") String year,
      @RequestParam(name = "biet-den", defaultValue = "") String knownOn,
      @RequestParam(name = "cong-bo", defaultValue = "") String forPublication,
      @RequestParam(name = "dinh-dang", defaultValue = "docx") String extension)
      throws IOException {
    ReportRequest request = request(kind, year, knownOn, forPublication);
    ReportFormat format =
        ReportFormat.of(extension)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    // Written whole before the first byte is sent, so that a failure is an error and no half file.
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    return switch (reports.write(actor, request, format, file)) {
      case ReportAnswer.Done done ->
          ResponseEntity.ok()
              .contentType(MediaType.parseMediaType(format.mediaType()))
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment()
                      .filename(
                          request.fileName(format, sample.stream().anyMatch(SampleMark::isSample)))
                      .build()
                      .toString())
              .body(file.toByteArray());
      case ReportAnswer.Refused refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private ReportRequest request(String kind, String year, String knownOn, String forPublication) {
    ReportKind wanted = ReportKind.of(kind).orElse(ReportKind.ANNUAL);
    return new ReportRequest(
        wanted,
        switch (wanted) {
          case ANNUAL -> year.matches("\\d{4}") ? Integer.parseInt(year) : reports.usualYear();
          case REVIEW -> reports.midYear();
        },
        day(knownOn),
        forPublication.equals("1"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
