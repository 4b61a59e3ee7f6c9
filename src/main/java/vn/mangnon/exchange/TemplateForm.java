package vn.mangnon.exchange;

import java.util.List;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.PeriodKind;

/**
 * A form whose template somebody may download.
 *
 * @param code its code
 * @param periods those that have begun, newest first
 */
public record TemplateForm(
    String code, String nameVi, String nameEn, PeriodKind kind, List<Period> periods) {
  public TemplateForm {
    periods = List.copyOf(periods);
  }
}
