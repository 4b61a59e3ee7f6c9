package vn.mangnon.statistics.entry;

import java.util.Locale;
import vn.mangnon.agencies.Agency;
import vn.mangnon.programme.Level;
import vn.mangnon.statistics.FormKey;

/**
 * What a form is called: the agency of the plan that collects it, and the level that files it.
 *
 * @param holder who has the work of that agency today
 */
public record FormTitle(FormKey key, Agency agency, Agency holder) {
  /** The name in a language: "vi" or "en". */
  public String nameIn(String language) {
    return "en".equals(language)
        ? "%s form, %s level"
            .formatted(agency.nameEn(), key.level().name().toLowerCase(Locale.ROOT))
        : "Biểu %s, %s"
            .formatted(agency.nameVi(), key.level() == Level.COMMUNE ? "cấp xã" : "cấp tỉnh");
  }

  /** The same, short enough for the head of a column. */
  public String shortIn(String language) {
    return switch (key.level()) {
      case COMMUNE -> agency.nameIn(language);
      case PROVINCE ->
          agency.nameIn(language) + ("en".equals(language) ? " (province)" : " (cấp tỉnh)");
    };
  }

  /** Whether other people collect it now than the plan says. */
  public boolean passedOn() {
    return !holder.code().equals(agency.code());
  }
}
