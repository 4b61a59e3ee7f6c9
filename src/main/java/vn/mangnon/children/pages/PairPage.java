package vn.mangnon.children.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.mangnon.children.duplicates.Pair;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.places.Places;

/** Two records side by side, with what each field says for or against one child. */
public record PairPage(Pair pair, ChildFile one, ChildFile other, Places places, Lists lists) {
  /**
   * One field of both.
   *
   * @param bits for one child above 0, against below, 0 where nothing is known
   */
  public record Line(String field, String one, String other, double bits) {
    /** Whether both are known and differ. */
    public boolean differs() {
      return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
  }

  /** Every field that one of them has. */
  public List<Line> lines(String language) {
    List<Line> lines = new ArrayList<>();
    for (IdentityField field : IdentityField.values()) {
      if (field != IdentityField.SEX && field != IdentityField.PEOPLE) {
        lines.add(
            line(
                field.name(),
                field.of(one.identity().identity()),
                field.of(other.identity().identity())));
      }
    }
    lines.add(
        line(
            "SEX",
            one.identity().identity().sex().in(language),
            other.identity().identity().sex().in(language)));
    lines.add(line("PLACE", place(one, language), place(other, language)));
    lines.add(line("VILLAGE", village(one), village(other)));
    lines.add(line("CARER", carers(one), carers(other)));
    return lines.stream()
        .filter(found -> !found.one().isEmpty() || !found.other().isEmpty())
        .toList();
  }

  private Line line(String field, String left, String right) {
    double bits =
        pair.weights().stream()
            .filter(weight -> weight.field().equals(field))
            .mapToDouble(Pair.Weight::bits)
            .sum();
    return new Line(field, left, right, bits);
  }

  private String place(ChildFile file, String language) {
    return places.place(file.place()).nameIn(language);
  }

  private static String village(ChildFile file) {
    return file.home().map(home -> home.home().villageName()).orElse("");
  }

  private String carers(ChildFile file) {
    return file.caregiversOn(lists.today()).stream()
        .map(one -> one.carer().name())
        .collect(Collectors.joining(", "));
  }
}
