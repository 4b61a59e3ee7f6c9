package vn.mangnon.statistics.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Timeliness;

/**
 * Who has filed what for a period: places down, forms across.
 *
 * @param form the code of the form chosen, empty for all
 * @param timeliness the name of the standing chosen, empty for all
 * @param words part of a place's name, empty for all
 * @param mayRemind whether the person may send reminders
 */
public record FollowUpPage(
    Period period,
    List<Period> periods,
    List<FormLine> all,
    String form,
    String timeliness,
    String words,
    boolean mayRemind) {
  public FollowUpPage {
    periods = List.copyOf(periods);
    all = List.copyOf(all);
  }

  /** How many of all forms stand so. */
  public long count(Timeliness wanted) {
    return all.stream().filter(line -> line.expected().timeliness() == wanted).count();
  }

  /** The forms to choose from, in the order of the programme. */
  public List<FormTitle> forms() {
    return all.stream()
        .map(FormLine::form)
        .distinct()
        .sorted(java.util.Comparator.comparingInt(title -> title.key().id()))
        .toList();
  }

  /** The forms that are columns of what is shown. */
  public List<FormTitle> columns() {
    List<FormLine> chosen = chosen();
    return forms().stream()
        .filter(title -> chosen.stream().anyMatch(line -> line.form().equals(title)))
        .toList();
  }

  /** The lines chosen. */
  public List<FormLine> chosen() {
    return all.stream()
        .filter(line -> form.isEmpty() || line.form().key().code().equals(form))
        .filter(
            line -> timeliness.isEmpty() || line.expected().timeliness().name().equals(timeliness))
        .filter(line -> words.isBlank() || folded(line.place().fullName()).contains(folded(words)))
        .toList();
  }

  /** The rows: each place with its lines by form code, the province first, then by name. */
  public Map<Place, Map<String, FormLine>> rows() {
    Map<Place, Map<String, FormLine>> rows = new LinkedHashMap<>();
    chosen().stream()
        .sorted(
            java.util.Comparator.comparing((FormLine line) -> line.place().level())
                .thenComparing(line -> folded(line.place().name()))
                .thenComparing(line -> line.place().id()))
        .forEach(line ->
            rows.computeIfAbsent(line.place(), place -> new LinkedHashMap<>())
                .put(line.form().key().code(), line));
    return rows;
  }

  /** The line of a place and form, where that is shown. */
  public static Optional<FormLine> cell(Map<String, FormLine> row, FormTitle column) {
    return Optional.ofNullable(row.get(column.key().code()));
  }

  private static String folded(String text) {
    return java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }
}
