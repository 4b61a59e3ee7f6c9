package vn.mangnon.protection.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.statistics.Period;

/**
 * How many children were found abused in a period, by the last specific assessment (form 03) of
 * their case in it; each child once, and once for each form of abuse.
 *
 * @param outward whether the reader counts communes of others: then sex, age group and commune are
 *     told of all forms together only, without small counts
 */
public record AbuseFigures(Period period, boolean outward, Map<Key, Count> counts) {
  /** Any form of abuse; each child once. */
  public static final String ALL = "ALL";

  /** A child that was assessed and of whom no form of abuse was recorded. */
  static final String UNKNOWN = "UNKNOWN";

  public AbuseFigures {
    counts = Map.copyOf(counts);
  }

  /** By what the children are parted. */
  public enum Split {
    /** Not at all. */
    ALL,
    SEX,
    AGE,
    PLACE
  }

  /**
   * What one number counts.
   *
   * @param form a form of abuse, {@link #ALL}, or {@code UNKNOWN}
   * @param part of the split; empty of none
   */
  public record Key(String form, Split split, String part) {}

  /**
   * One number.
   *
   * @param helped how many of the children had got a measure or a service before the period ended
   */
  public record Count(long children, long helped) {
    static final Count NONE = new Count(0, 0);
  }

  /** All forms in the order of the law, then {@link #ALL}. */
  public static List<String> forms() {
    List<String> forms = new ArrayList<>(Arrays.stream(Abuse.values()).map(Enum::name).toList());
    forms.add(ALL);
    return forms;
  }

  /** The words of a form in a language; {@code all} for all of them. */
  public static String word(String form, String language, String all) {
    return form.equals(ALL) ? all : Abuse.valueOf(form).in(language);
  }

  /** The number of one form. */
  public Count of(String form) {
    return counts.getOrDefault(new Key(form, Split.ALL, ""), Count.NONE);
  }

  /** How many were assessed without that a form was recorded. */
  public long unknown() {
    return of(UNKNOWN).children();
  }

  /** Whether nothing was assessed. */
  public boolean empty() {
    return counts.isEmpty();
  }

  /** The forms that are told apart by sex and age group. */
  public List<String> parted() {
    return outward ? List.of(ALL) : forms();
  }

  /** The sexes and age groups of a form that is told apart. */
  public List<Part> parts(String form, Split split) {
    return parts(form, split, split == Split.SEX ? Part.SEXES : Part.AGES);
  }

  /**
   * The communes, by their identifier, of all forms together; those that are left out are not named
   * either.
   */
  public List<Part> places() {
    return Part.told(allPlaces());
  }

  /** Whether communes are left out without being named. */
  public boolean unnamedPlaces() {
    return Part.leftOut(allPlaces());
  }

  private List<Part> allPlaces() {
    return parts(
        ALL,
        Split.PLACE,
        counts.keySet().stream()
            .filter(key -> key.split() == Split.PLACE)
            .map(Key::part)
            .sorted()
            .toList());
  }

  /** The numbers that the programme's data elements ask for. */
  List<CaseReturn.Answer> answers(CaseElements elements) {
    return elements.abused().stream()
        .map(asked ->
            new CaseReturn.Answer(
                asked.element(),
                of(asked.form()).children(),
                parts(asked.form(), Split.AGE),
                parts(asked.form(), Split.SEX)))
        .toList();
  }

  private List<Part> parts(String form, Split split, List<String> names) {
    return Part.all(
        names,
        name -> counts.getOrDefault(new Key(form, split, name), Count.NONE).children(),
        outward);
  }
}
