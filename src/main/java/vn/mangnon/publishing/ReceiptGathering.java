package vn.mangnon.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Level;
import vn.mangnon.publishing.composition.ReportedForm;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Receipt;
import vn.mangnon.statistics.Reporting;
import vn.mangnon.statistics.Timeliness;

/** How complete each form came in, for the chapter on the collection of figures. */
@Component
class ReceiptGathering {
  private final Reporting reporting;
  private final Catalogue catalogue;
  private final Places places;
  private final Responsible responsible;

  ReceiptGathering(
      Reporting reporting, Catalogue catalogue, Places places, Responsible responsible) {
    this.reporting = reporting;
    this.catalogue = catalogue;
    this.places = places;
    this.responsible = responsible;
  }

  /** The forms of a year that were due by a day. */
  List<ReportedForm> forms(
      Actor actor, int year, Optional<Instant> knownAt, LocalDate knownOn, LocalDate today) {
    Map<String, List<Receipt>> byForm =
        reporting.receipts(actor, year, knownAt).stream()
            .filter(receipt -> !receipt.dueOn().isAfter(knownOn))
            .collect(Collectors.groupingBy(Receipt::form, LinkedHashMap::new, Collectors.toList()));
    return byForm.entrySet().stream()
        .map(entry -> form(catalogue.form(entry.getKey()).orElseThrow(), entry.getValue(), today))
        .toList();
  }

  private ReportedForm form(FormKey form, List<Receipt> receipts, LocalDate today) {
    String level = form.level() == Level.COMMUNE ? "cấp xã" : "cấp tỉnh";
    return new ReportedForm(
        "Biểu của " + responsible.named(form.agency()) + ", " + level,
        responsible.collectors(form, today),
        receipts.getFirst().dueOn(),
        receipts.size(),
        (int) receipts.stream().filter(Receipt::handedIn).count(),
        (int) receipts.stream().filter(Receipt::accepted).count(),
        (int) receipts.stream().filter(one -> one.timeliness() == Timeliness.LATE).count(),
        receipts.stream()
            .filter(receipt -> !receipt.handedIn())
            .map(receipt -> places.place(receipt.place()).fullName())
            .distinct()
            .toList());
  }
}
