package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Says an assessment in one or two plain sentences, as one would to a leader with five minutes. */
final class Wording {
  private final Aim aim;
  private final int finalYear;

  private Wording(Aim aim, int finalYear) {
    this.aim = aim;
    this.finalYear = finalYear;
  }

  static Wording of(Aim aim, int finalYear) {
    return new Wording(aim, finalYear);
  }

  Assessment complete(Assessment a) {
    return new Assessment(
        a.checkpoint(),
        a.pace(),
        a.latest(),
        a.requiredNow(),
        a.gap(),
        a.currentChange(),
        a.neededChange(),
        a.remaining(),
        a.requiredPath(),
        a.forecast(),
        a.breaks(),
        new Sentence(vietnamese(a), english(a)));
  }

  private String vietnamese(Assessment a) {
    if (a.latest().isEmpty()) {
      return "Chưa có số liệu đủ để đánh giá.";
    }
    Figure latest = a.latest().get();
    StringBuilder text = new StringBuilder("Năm ").append(latest.year()).append(": ");
    if (latest.value().isEmpty()) {
      return text.append(latest.reason().map(NoValue::textVi).orElse("")).append('.').toString();
    }
    text.append(vi(latest.value().get())).append(unit(aim.unitVi()));
    text.append(standingVi(a)).append('.');
    a.currentChange()
        .filter(c -> a.pace() != Pace.MET)
        .ifPresent(c -> text.append(" Hiện ").append(changeVi(c)).append(" mỗi năm"));
    appendNeededVi(text, a);
    a.remaining()
        .ifPresent(n -> text.append(" Còn ≈ ").append(vi(BigDecimal.valueOf(n), 0)).append(" em."));
    return text.toString();
  }

  private String standingVi(Assessment a) {
    if (a.pace() == Pace.MET) {
      return ", đã đạt mức của năm " + finalYear;
    }
    return a.gap()
        .map(g -> ", kém đường cần đạt " + vi(g) + changeUnitVi())
        .or(() -> a.requiredNow().map(r -> ", bằng hoặc tốt hơn đường cần đạt"))
        .orElse("");
  }

  private void appendNeededVi(StringBuilder text, Assessment a) {
    Optional<String> goal =
        aim.finalBound().map(b -> b.relation().symbol() + " " + vi(b.value()) + unit(aim.unitVi()));
    if (a.neededChange().isPresent() && goal.isPresent()) {
      text.append(a.currentChange().isPresent() ? "; cần " : " Cần ")
          .append(changeVi(a.neededChange().get()))
          .append(" mỗi năm để ")
          .append(goal.get())
          .append(" vào năm ")
          .append(finalYear)
          .append('.');
    } else if (a.currentChange().isPresent() && a.pace() != Pace.MET) {
      text.append('.');
    }
  }

  private String changeVi(BigDecimal change) {
    return (change.signum() < 0 ? "giảm " : "tăng ")
        + vi(change.abs(), decimals(change))
        + changeUnitVi();
  }

  private String changeUnitVi() {
    return aim.percent() ? " điểm %" : unit(aim.unitVi());
  }

  private String english(Assessment a) {
    if (a.latest().isEmpty()) {
      return "Not enough data to judge.";
    }
    Figure latest = a.latest().get();
    StringBuilder text = new StringBuilder("In ").append(latest.year()).append(": ");
    if (latest.value().isEmpty()) {
      return text.append(latest.reason().map(NoValue::textEn).orElse("")).append('.').toString();
    }
    text.append(en(latest.value().get())).append(unit(aim.unitEn()));
    text.append(standingEn(a)).append('.');
    a.currentChange()
        .filter(c -> a.pace() != Pace.MET)
        .ifPresent(c -> text.append(" Now ").append(changeEn(c)).append(" a year"));
    appendNeededEn(text, a);
    a.remaining()
        .ifPresent(n ->
            text.append(" ≈ ").append(en(BigDecimal.valueOf(n), 0)).append(" children to go."));
    return text.toString();
  }

  private String standingEn(Assessment a) {
    if (a.pace() == Pace.MET) {
      return ", already at the value for " + finalYear;
    }
    return a.gap()
        .map(g -> ", short of the required path by " + en(g) + changeUnitEn())
        .or(() -> a.requiredNow().map(r -> ", at or better than the required path"))
        .orElse("");
  }

  private void appendNeededEn(StringBuilder text, Assessment a) {
    Optional<String> goal =
        aim.finalBound().map(b -> b.relation().symbol() + " " + en(b.value()) + unit(aim.unitEn()));
    if (a.neededChange().isPresent() && goal.isPresent()) {
      text.append(a.currentChange().isPresent() ? "; " : " It must be ")
          .append(a.currentChange().isPresent() ? "must be " : "")
          .append(changeEn(a.neededChange().get()))
          .append(" a year to reach ")
          .append(goal.get())
          .append(" in ")
          .append(finalYear)
          .append('.');
    } else if (a.currentChange().isPresent() && a.pace() != Pace.MET) {
      text.append('.');
    }
  }

  private String changeEn(BigDecimal change) {
    return (change.signum() < 0 ? "falling by " : "rising by ")
        + en(change.abs(), decimals(change))
        + changeUnitEn();
  }

  private String changeUnitEn() {
    return aim.percent() ? " points" : unit(aim.unitEn());
  }

  /** A small change gets up to two digits more, so that it is not written as zero. */
  private int decimals(BigDecimal change) {
    int decimals = aim.decimals();
    while (decimals < aim.decimals() + 2
        && change.setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
      decimals++;
    }
    return decimals;
  }

  private static String unit(String unit) {
    return unit.isEmpty() || unit.startsWith("%") ? unit : " " + unit;
  }

  private String vi(BigDecimal value) {
    return vi(value, aim.decimals());
  }

  private String en(BigDecimal value) {
    return en(value, aim.decimals());
  }

  private static String vi(BigDecimal value, int decimals) {
    return format(value, decimals, ',', '.');
  }

  private static String en(BigDecimal value, int decimals) {
    return format(value, decimals, '.', ',');
  }

  private static String format(BigDecimal value, int decimals, char comma, char group) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(comma);
    symbols.setGroupingSeparator(group);
    DecimalFormat format = new DecimalFormat("#,##0.##########", symbols);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}
