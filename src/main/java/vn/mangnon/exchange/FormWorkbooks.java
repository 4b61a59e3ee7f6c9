package vn.mangnon.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Agency;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Level;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Expected;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.KnownFigures;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Reporting;
import vn.mangnon.web.SampleMark;

/**
 * The workbooks in which forms are filled in, made for one person: their places, the period before.
 */
@Service
public class FormWorkbooks {
  private final Programme programme;
  private final Catalogue catalogue;
  private final Agencies agencies;
  private final Places places;
  private final Reporting reporting;
  private final KnownFigures known;
  private final ObjectProvider<SampleMark> sample;
  private final Clock clock;

  FormWorkbooks(
      Programme programme,
      Catalogue catalogue,
      Agencies agencies,
      Places places,
      Reporting reporting,
      KnownFigures known,
      ObjectProvider<SampleMark> sample,
      Clock clock) {
    this.programme = programme;
    this.catalogue = catalogue;
    this.agencies = agencies;
    this.places = places;
    this.reporting = reporting;
    this.known = known;
    this.sample = sample;
    this.clock = clock;
  }

  /** The forms that places within the actor's scope file. */
  public List<TemplateForm> forms(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    Set<String> within =
        catalogue.forms().stream()
            .map(FormKey::kind)
            .distinct()
            .flatMap(kind -> Period.allOf(kind, today.getYear()).stream().limit(1))
            .flatMap(period -> reporting.expected(actor, period).stream())
            .map(Expected::form)
            .collect(Collectors.toSet());
    return catalogue.forms().stream()
        .filter(form -> within.contains(form.code()))
        .map(form -> form(form, today))
        .toList();
  }

  private TemplateForm form(FormKey form, LocalDate today) {
    Agency agency = agencies.byCode(form.agency()).orElseThrow();
    boolean commune = form.level() == Level.COMMUNE;
    return new TemplateForm(
        form.code(),
        "Biểu %s, %s".formatted(agency.nameVi(), commune ? "cấp xã" : "cấp tỉnh"),
        "%s form, %s level".formatted(agency.nameEn(), commune ? "commune" : "province"),
        form.kind(),
        IntStream.rangeClosed(programme.reporting().baselineYear(), today.getYear() + 1)
            .boxed()
            .flatMap(year -> Period.allOf(form.kind(), year).stream())
            .filter(period -> !period.start().isAfter(today))
            .sorted(Comparator.comparing(Period::end).reversed())
            .toList());
  }

  /** The workbook; empty when the form has no such period or no place of it is in scope. */
  public Optional<byte[]> workbook(Actor actor, String form, Period period) {
    Optional<FormKey> key = catalogue.form(form).filter(one -> one.kind() == period.kind());
    if (key.isEmpty() || period.start().isAfter(LocalDate.now(clock))) {
      return Optional.empty();
    }
    List<Place> rows =
        reporting.expected(actor, period).stream()
            .filter(expected -> expected.form().equals(form))
            .map(expected -> places.place(expected.place()))
            .sorted(Comparator.comparing(Place::code))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(write(actor, key.get(), period, rows));
  }

  private byte[] write(Actor actor, FormKey form, Period period, List<Place> rows) {
    FormTemplate template = FormTemplate.of(form, programme, catalogue);
    Map<TemplateWriter.Before, BigDecimal> before = new HashMap<>();
    known.each(
        actor,
        template.columns().stream().map(TemplateColumn::elementId).collect(Collectors.toSet()),
        Set.of(period.previous().key()),
        row ->
            before.put(
                new TemplateWriter.Before(row.place(), row.element(), row.category()),
                row.value()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new TemplateWriter(places, clock)
          .write(
              out, template, period, rows, before, sample.stream().anyMatch(SampleMark::isSample));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
