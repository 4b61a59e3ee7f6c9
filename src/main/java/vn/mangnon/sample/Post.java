package vn.mangnon.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.programme.Form;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.SubmissionState;

/** Decides when each form of a place arrives: on time, late, with a mistake first, or never. */
final class Post {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LocalTime AFTERNOON = LocalTime.of(15, 30);

  private enum Fate {
    ON_TIME,
    LATE,
    CORRECTED,
    NEVER
  }

  /** One form of one place for a year. */
  private record Sheet(String form, int place) {}

  private final Programme programme;
  private final SampleSettings.Reporting reporting;
  private final Dice dice;
  private final Instant now;
  private final Map<String, Form> formOf = new HashMap<>();
  private final Set<String> measures;

  Post(Programme programme, SampleSettings settings, Instant now) {
    this.programme = programme;
    this.reporting = settings.reporting();
    this.dice = new Dice(settings.seed());
    this.now = now;
    this.measures =
        settings.elements().stream()
            .flatMap(model -> model.needs().stream())
            .collect(Collectors.toSet());
    programme
        .forms()
        .forEach(form -> form.elements().forEach(element -> formOf.put(element.code(), form)));
  }

  /** The deliveries of a year that have arrived by now, oldest first. */
  List<Delivery> deliver(int year, List<SampleFigure> figures) {
    List<Delivery> deliveries =
        year == reporting.early().year() ? early(year, figures) : closed(year, figures);
    return deliveries.stream()
        .filter(delivery -> !delivery.figures().isEmpty() && delivery.knownAt().isBefore(now))
        .sorted(Comparator.comparing(Delivery::knownAt))
        .toList();
  }

  private List<Delivery> closed(int year, List<SampleFigure> figures) {
    List<SampleFigure> onTime = new ArrayList<>();
    List<SampleFigure> late = new ArrayList<>();
    List<SampleFigure> corrected = new ArrayList<>();
    bySheet(figures)
        .forEach((sheet, cells) -> {
          switch (fate(sheet, year)) {
            case ON_TIME -> onTime.addAll(cells);
            case LATE -> late.addAll(cells);
            case CORRECTED -> {
              onTime.addAll(Mistake.in(cells, reporting.error(), measures));
              corrected.addAll(cells);
            }
            case NEVER -> {}
          }
        });
    LocalDate due = programme.reporting().dueFor(year);
    return List.of(
        new Delivery(
            "Số liệu mẫu năm %d, nộp đúng hạn".formatted(year),
            at(due.minusDays(reporting.daysBeforeDue())),
            SubmissionState.LOCKED,
            onTime),
        new Delivery(
            "Số liệu mẫu năm %d, nộp muộn".formatted(year),
            at(due.plusDays(reporting.daysLate())),
            SubmissionState.LOCKED,
            late),
        new Delivery(
            "Số liệu mẫu năm %d, đính chính".formatted(year),
            at(due.plusDays(reporting.daysToCorrection())),
            SubmissionState.LOCKED,
            corrected));
  }

  private List<Delivery> early(int year, List<SampleFigure> figures) {
    List<SampleFigure> some = new ArrayList<>();
    bySheet(figures)
        .forEach((sheet, cells) -> {
          if (dice.chance("early", sheet.form(), sheet.place()) < reporting.early().share()) {
            some.addAll(cells);
          }
        });
    LocalDate day = now.atZone(VIETNAM).toLocalDate();
    return List.of(
        new Delivery(
            "Số liệu mẫu năm %d, nộp sớm".formatted(year),
            at(day.minusDays(reporting.early().daysBeforeToday())),
            SubmissionState.SUBMITTED,
            some));
  }

  private Map<Sheet, List<SampleFigure>> bySheet(List<SampleFigure> figures) {
    Map<Sheet, List<SampleFigure>> sheets = new LinkedHashMap<>();
    for (SampleFigure figure : figures) {
      Form form = Objects.requireNonNull(formOf.get(figure.element()));
      sheets
          .computeIfAbsent(new Sheet(form.id(), figure.place()), s -> new ArrayList<>())
          .add(figure);
    }
    return sheets;
  }

  private Fate fate(Sheet sheet, int year) {
    Form form =
        programme.forms().stream()
            .filter(f -> f.id().equals(sheet.form()))
            .findFirst()
            .orElseThrow();
    boolean never =
        reporting.gaps().stream()
            .filter(gap -> gap.years().contains(year) && gap.agencies().contains(form.agency()))
            .anyMatch(gap -> dice.chance("gap", sheet.form(), sheet.place(), year) < gap.share());
    if (never && form.level() == vn.mangnon.programme.Level.COMMUNE) {
      return Fate.NEVER;
    }
    double chance = dice.chance("fate", sheet.form(), sheet.place(), year);
    if (chance < reporting.lateShare()) {
      return Fate.LATE;
    }
    return chance < reporting.lateShare() + reporting.correctedShare()
        ? Fate.CORRECTED
        : Fate.ON_TIME;
  }

  private static Instant at(LocalDate day) {
    return day.atTime(AFTERNOON).atZone(VIETNAM).toInstant();
  }
}
