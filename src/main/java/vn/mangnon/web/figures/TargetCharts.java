package vn.mangnon.web.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import vn.mangnon.programme.Checkpoint;
import vn.mangnon.programme.Target;
import vn.mangnon.statistics.Assessment;
import vn.mangnon.statistics.CheckpointVerdict;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.FigureStatus;
import vn.mangnon.statistics.Pace;
import vn.mangnon.statistics.TargetStanding;
import vn.mangnon.web.Formats;
import vn.mangnon.web.Language;
import vn.mangnon.web.Shell;
import vn.mangnon.web.Tone;
import vn.mangnon.web.chart.Break;
import vn.mangnon.web.chart.Bullet;
import vn.mangnon.web.chart.Dot;
import vn.mangnon.web.chart.Expectation;
import vn.mangnon.web.chart.LineChart;
import vn.mangnon.web.chart.Mark;
import vn.mangnon.web.chart.Mood;
import vn.mangnon.web.chart.Sparkline;

/** Draws and words a target's standing; templates call it. */
public final class TargetCharts {
  /** Ids begin with the letters of their kind; people say the number. */
  private static final Pattern NUMBER_IN_ID = Pattern.compile("^[^0-9]+");

  private TargetCharts() {}

  /** The tone of a pace. */
  public static Tone tone(Pace pace) {
    return switch (pace) {
      case MET, ON_COURSE -> Tone.OK;
      case ACCELERATE -> Tone.WARN;
      case SLOW, WRONG_WAY -> Tone.BAD;
      case INSUFFICIENT -> Tone.NONE;
    };
  }

  /** The tone of a checkpoint's verdict. */
  public static Tone tone(CheckpointVerdict verdict) {
    return switch (verdict) {
      case MET -> Tone.OK;
      case NOT_MET -> Tone.BAD;
      case INSUFFICIENT, NOT_APPLICABLE -> Tone.NONE;
    };
  }

  /** The word of a pace in the shell's language. */
  public static String word(Pace pace, Shell shell) {
    return capitalised(shell.pick(pace.textVi(), pace.textEn()));
  }

  /** The word of a checkpoint's verdict in the shell's language. */
  public static String word(CheckpointVerdict verdict, Shell shell) {
    return capitalised(shell.pick(verdict.textVi(), verdict.textEn()));
  }

  /** The latest value with its unit, or a dash. */
  public static String latest(TargetStanding standing, Shell shell) {
    return value(standing.target(), standing.assessment().latest(), shell);
  }

  /** A figure's value with its unit, or a dash. */
  public static String value(Target target, Optional<Figure> figure, Shell shell) {
    return shell
        .formats()
        .valueOrNothing(
            figure.flatMap(Figure::value),
            target.decimals(),
            shell.pick(target.unit().vi(), target.unit().en()));
  }

  /** A target with its number in the plan: {@code 4.b Tỷ lệ …}. */
  public static String numbered(Target target, Shell shell) {
    return NUMBER_IN_ID.matcher(target.id()).replaceFirst("")
        + " "
        + shell.pick(target.nameVi(), target.nameEn());
  }

  /** The latest value as a table writes it: a long unit stands below, not behind. */
  public static String number(TargetStanding standing, Shell shell) {
    Target target = standing.target();
    return shell
        .formats()
        .valueOrNothing(
            standing.assessment().latest().flatMap(Figure::value),
            target.decimals(),
            closeUnit(target, shell));
  }

  /** The unit that stands below the number; empty when it stands behind it. */
  public static String unit(Target target, Shell shell) {
    String unit = shell.pick(target.unit().vi(), target.unit().en());
    return unit.startsWith("%") ? "" : unit;
  }

  /** Why a figure has no value. */
  public static String reason(Figure figure, Shell shell) {
    return figure
        .reason()
        .map(why -> shell.pick(why.textVi(), why.textEn()))
        .orElse(Formats.NOTHING);
  }

  /** What is required in a year as a table writes it. */
  public static String requiredNumber(Target target, int year, Shell shell) {
    return target
        .checkpointIn(year)
        .map(checkpoint -> written(checkpoint, closeUnit(target, shell), shell))
        .orElse(Formats.NOTHING);
  }

  /** What is required in a year, with its comparator: {@code < 5%}; a dash when nothing is. */
  public static String required(Target target, int year, Shell shell) {
    return target
        .checkpointIn(year)
        .map(checkpoint -> written(target, checkpoint, shell))
        .orElse(Formats.NOTHING);
  }

  /** "now +1,3, needs +2,4 %/year", or nothing when no change is known. */
  public static String changes(TargetStanding standing, Shell shell) {
    Assessment assessment = standing.assessment();
    Formats formats = shell.formats();
    int decimals = Math.max(1, standing.target().decimals());
    String now =
        assessment
            .currentChange()
            .map(change ->
                shell.t(
                    "figures.change.now",
                    formats.signed(change, tellingDecimals(change, decimals))))
            .orElse("");
    String needed =
        assessment
            .neededChange()
            .map(change ->
                shell.t(
                    "figures.change.needed",
                    formats.signed(change, tellingDecimals(change, decimals))))
            .orElse("");
    String joined = now.isEmpty() || needed.isEmpty() ? now + needed : now + ", " + needed;
    return joined.isEmpty()
        ? ""
        : joined + " " + shell.t("figures.change.unit", points(standing.target(), shell));
  }

  /** A small change is written with the decimal that shows it, not as none. */
  private static int tellingDecimals(BigDecimal change, int decimals) {
    boolean vanishes = change.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
    return vanishes && change.signum() != 0 ? Math.min(decimals + 1, 3) : decimals;
  }

  /** From the baseline to now against the checkpoints. */
  public static Bullet bullet(TargetStanding standing, Shell shell) {
    List<Figure> known = known(standing);
    return new Bullet(
        label(standing, shell),
        known.isEmpty() ? Optional.empty() : known.getFirst().value().map(BigDecimal::doubleValue),
        standing.assessment().latest().flatMap(Figure::value).map(BigDecimal::doubleValue),
        marks(standing.target(), shell),
        mood(standing.assessment().pace()));
  }

  /** The series at a glance. */
  public static Sparkline sparkline(TargetStanding standing, Shell shell) {
    return new Sparkline(
        "",
        dots(standing.history()),
        path(standing.assessment()),
        breaks(standing.assessment(), shell),
        mood(standing.assessment().pace()),
        Optional.empty());
  }

  /** A series of one place at a glance, on a scale of its own. */
  public static Sparkline sparkline(List<Figure> figures, String label) {
    return new Sparkline(label, dots(figures), List.of(), List.of(), Mood.NONE, Optional.empty());
  }

  /** The series of one place on a scale that all places share, for comparing them. */
  public static Sparkline multiple(List<Figure> figures, Sparkline.Range range, String label) {
    return new Sparkline(label, dots(figures), List.of(), List.of(), Mood.NONE, Optional.of(range));
  }

  /** The scale that holds the figures of all places. */
  public static Optional<Sparkline.Range> commonRange(List<PlaceRow> rows) {
    List<Dot> all = rows.stream().flatMap(row -> dots(row.history()).stream()).toList();
    DoubleSummaryStatistics values = all.stream().mapToDouble(Dot::value).summaryStatistics();
    IntSummaryStatistics years = all.stream().mapToInt(Dot::year).summaryStatistics();
    return all.isEmpty() || years.getMin() == years.getMax()
        ? Optional.empty()
        : Optional.of(
            new Sparkline.Range(
                values.getMin(),
                Math.max(values.getMax(), values.getMin() + 1e-6),
                years.getMin(),
                years.getMax()));
  }

  /** The series against its path, with forecast and breaks. */
  public static LineChart line(TargetStanding standing, Shell shell, LineChart.Size size) {
    Assessment assessment = standing.assessment();
    Target target = standing.target();
    Formats formats = shell.formats();
    return new LineChart(
        label(standing, shell),
        dots(standing.history()),
        path(assessment),
        marks(target, shell),
        assessment.forecast().stream()
            .flatMap(forecast -> forecast.years().stream())
            .map(year ->
                new Expectation(
                    year.year(),
                    year.expected().doubleValue(),
                    year.low().doubleValue(),
                    year.high().doubleValue()))
            .toList(),
        breaks(assessment, shell),
        mood(assessment.pace()),
        size,
        number ->
            formats.number(number, target.decimals()) + Formats.joined(closeUnit(target, shell)),
        shell.language() == Language.VI ? ',' : '.',
        target.factor() == 100 ? OptionalDouble.of(100) : OptionalDouble.empty());
  }

  private static String label(TargetStanding standing, Shell shell) {
    return shell.pick(standing.target().nameVi(), standing.target().nameEn())
        + ": "
        + latest(standing, shell)
        + ". "
        + word(standing.assessment().pace(), shell);
  }

  private static Mood mood(Pace pace) {
    return switch (tone(pace)) {
      case OK -> Mood.OK;
      case WARN -> Mood.WARN;
      case BAD -> Mood.BAD;
      case NONE, NOTE -> Mood.NONE;
    };
  }

  private static List<Figure> known(TargetStanding standing) {
    return standing.history().stream().filter(figure -> figure.value().isPresent()).toList();
  }

  private static List<Dot> dots(List<Figure> figures) {
    return figures.stream()
        .flatMap(figure ->
            figure.value().stream()
                .map(value ->
                    new Dot(
                        figure.year(), value.doubleValue(), figure.status() == FigureStatus.FINAL)))
        .toList();
  }

  private static List<Dot> path(Assessment assessment) {
    return assessment.requiredPath().stream()
        .map(point -> new Dot(point.year(), point.value().doubleValue(), true))
        .toList();
  }

  private static List<Mark> marks(Target target, Shell shell) {
    List<Mark> marks = new ArrayList<>();
    target
        .checkpoints()
        .forEach((year, checkpoint) ->
            marks.add(
                new Mark(
                    year,
                    checkpoint.value().doubleValue(),
                    year.equals(target.checkpoints().lastKey()),
                    written(checkpoint, closeUnit(target, shell), shell))));
    return marks;
  }

  private static List<Break> breaks(Assessment assessment, Shell shell) {
    return assessment.breaks().stream()
        .map(found -> new Break(fraction(found.on()), shell.pick(found.textVi(), found.textEn())))
        .toList();
  }

  /** A value of a year is its end: a break within a year lies before that year's value. */
  private static double fraction(LocalDate day) {
    return day.getYear() - 0.5;
  }

  private static String written(Target target, Checkpoint checkpoint, Shell shell) {
    return written(checkpoint, shell.pick(target.unit().vi(), target.unit().en()), shell);
  }

  private static String written(Checkpoint checkpoint, String unit, Shell shell) {
    return checkpoint.comparator().sign()
        + "\u00a0"
        + shell.formats().plain(checkpoint.value(), 4)
        + Formats.joined(unit);
  }

  private static String closeUnit(Target target, Shell shell) {
    String unit = shell.pick(target.unit().vi(), target.unit().en());
    return unit.startsWith("%") ? unit : "";
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String points(Target target, Shell shell) {
    String unit = shell.pick(target.unit().vi(), target.unit().en());
    return unit.startsWith("%") ? shell.t("figures.points") : unit;
  }
}
