package vn.mangnon.children.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.mangnon.children.record.FactKind;

/**
 * What the columns of one neighbour's file mean, from {@code children/sources/<code>.yaml}.
 *
 * @param code of the mapping, the name of its file
 * @param system a code of the list of sources, under which its identifiers are kept
 * @param identifier headings of the column by which the neighbour knows a child
 * @param columns headings that each field goes by
 * @param words what the file writes for sex and peoples, folded, and what it means
 * @param required fields that no row may leave empty
 */
public record Source(
    String code,
    String system,
    String nameVi,
    String nameEn,
    DateOrder dates,
    List<String> identifier,
    Map<SourceColumn, List<String>> columns,
    Map<SourceColumn, Map<String, String>> words,
    Set<SourceColumn> required,
    List<CarerColumns> carers,
    List<FactColumns> facts) {
  public Source {
    identifier = List.copyOf(identifier);
    columns = Map.copyOf(columns);
    words = Map.copyOf(words);
    required = Set.copyOf(required);
    carers = List.copyOf(carers);
    facts = List.copyOf(facts);
  }

  /** Somebody who cares for the child, in columns of their own. */
  record CarerColumns(String relation, List<String> name, List<String> phone) {}

  /**
   * A fact.
   *
   * @param on headings of the column with its day
   * @param day its day where the file has no column for it
   */
  record FactColumns(
      FactKind kind, List<String> on, Optional<LocalDate> day, Map<String, Attribute> attributes) {}

  /**
   * An attribute of a fact.
   *
   * @param headings of its column; empty when every row has the same value
   * @param words what the file writes, folded, and the code it means
   * @param example a word as the file writes it, empty for none
   */
  record Attribute(
      List<String> headings, String value, Map<String, String> words, String example) {}

  /** Its name in a language: "vi" or "en". */
  public String nameIn(String language) {
    return "en".equals(language) ? nameEn : nameVi;
  }
}
