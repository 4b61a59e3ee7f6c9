package vn.mangnon.exchange.api;

import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.exchange.DataValueSet;
import vn.mangnon.exchange.DataValueSets;
import vn.mangnon.exchange.ImportOptions;
import vn.mangnon.exchange.ImportOptions.Mode;
import vn.mangnon.exchange.ImportReport;
import vn.mangnon.exchange.ImportService;
import vn.mangnon.statistics.Period;

/** Figures of other programs, in and out, as DHIS2 data value sets with this programme's codes. */
@RestController
class DataValueSetApi {
  private static final String PATH = "/api/data-value-sets";

  private final ImportService imports;
  private final DataValueSets sets;

  DataValueSetApi(ImportService imports, DataValueSets sets) {
    this.imports = imports;
    this.sets = sets;
  }

  /**
   * Takes a set in.
   *
   * @param dryRun everything is checked and nothing is written
   * @param atomic all of it or nothing; otherwise good values are taken and the others named
   * @param comment a reason for unusual values that carry none
   */
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  @Allowed(action = Action.IMPORT, resource = Resource.FIGURE)
  ResponseEntity<ImportSummary> take(
      Actor actor,
      InputStream body,
      @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
      @RequestParam(name = "atomic", defaultValue = "false") boolean atomic,
      @RequestParam(name = "comment", defaultValue = "") String comment) {
    Mode mode = dryRun ? Mode.CHECK : atomic ? Mode.ALL_OR_NOTHING : Mode.GOOD_ROWS;
    ImportReport report =
        imports.run(
            actor,
            body,
            ImportOptions.of("api/data-value-sets").in(mode).explainedBy(comment.strip()));
    ImportSummary summary = ImportSummary.of(report, dryRun, atomic);
    return ResponseEntity.status(summary.httpStatusCode())
        .cacheControl(CacheControl.noStore())
        .body(summary);
  }

  /** What is taken for true now on a form for a period, as far as the caller may read it. */
  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @Allowed(action = Action.READ, resource = Resource.FIGURE)
  ResponseEntity<DataValueSet> read(
      Actor actor,
      @RequestParam("dataSet") String form,
      @RequestParam("period") String period,
      @RequestParam(name = "orgUnit", defaultValue = "") String place) {
    Optional<DataValueSet> set =
        Period.parse(period).flatMap(parsed -> sets.of(actor, form, parsed, place.strip()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(set.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }
}
