package vn.mangnon.places;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds places by what people write in files. */
final class PlaceSearch {
  private static final int MOST_SIMILAR = 5;
  private static final int SIMILAR_LETTERS = 2;
  private final Places places;

  PlaceSearch(Places places) {
    this.places = places;
  }

  PlaceAnswer find(PlaceLevel level, String written, Optional<String> parent, LocalDate day) {
    String text = written.strip();
    boolean isCode = text.matches("\\d{1,5}");
    List<Place> ever =
        places.all().stream()
            .filter(place -> place.level() == level)
            .filter(place -> isCode ? hasCode(place, text) : hasName(place, text))
            .filter(place -> parent.isEmpty() || hasParent(place, parent.get(), day))
            .toList();
    List<Place> inForce = ever.stream().filter(place -> place.validOn(day)).toList();
    if (inForce.size() == 1) {
      return new PlaceAnswer.Found(inForce.getFirst());
    }
    if (inForce.size() > 1) {
      return new PlaceAnswer.Ambiguous(inForce);
    }
    return ever.isEmpty() ? new PlaceAnswer.Unknown(similar(level, text, day)) : gone(ever, day);
  }

  /** Several units of that name at other times: only their nearest in time count, by code. */
  private PlaceAnswer gone(List<Place> ever, LocalDate day) {
    boolean past = ever.stream().anyMatch(place -> place.validFrom().isBefore(day));
    List<Place> side =
        ever.stream().filter(place -> place.validFrom().isBefore(day) == past).toList();
    LocalDate nearest =
        side.stream()
            .map(Place::validFrom)
            .max(past ? Comparator.naturalOrder() : Comparator.reverseOrder())
            .orElseThrow();
    List<Place> candidates =
        side.stream()
            .filter(place ->
                place.validFrom().equals(nearest)
                    || side.stream()
                        .noneMatch(other ->
                            other.code().equals(place.code()) && other.validFrom().equals(nearest)))
            .toList();
    if (candidates.size() > 1) {
      return new PlaceAnswer.Ambiguous(candidates);
    }
    Place place = candidates.getFirst();
    return new PlaceAnswer.NotInForce(place, places.inPlaceOf(place.id(), day));
  }

  List<Place> containing(PlaceLevel level, String words, LocalDate day) {
    String wanted = FoldedName.plain(words);
    return places.validOn(day, level).stream()
        .filter(place ->
            FoldedName.plain(place.fullName()).contains(wanted)
                || place.code().contains(wanted)
                || place.alternativeCodes().stream().anyMatch(code -> code.contains(wanted)))
        .toList();
  }

  private static boolean hasCode(Place place, String written) {
    // A spreadsheet that takes a code for a number drops its leading zeros.
    int number = Integer.parseInt(written);
    return Integer.parseInt(place.code()) == number
        || place.alternativeCodes().stream().anyMatch(code -> Integer.parseInt(code) == number);
  }

  private static boolean hasName(Place place, String written) {
    String wanted = FoldedName.of(written);
    return FoldedName.of(place.fullName()).equals(wanted)
        || FoldedName.of(place.name()).equals(wanted)
        || place.alternativeNames().stream().anyMatch(name -> FoldedName.of(name).equals(wanted));
  }

  private boolean hasParent(Place place, String written, LocalDate day) {
    LocalDate when = place.validOn(day) ? day : place.validFrom();
    OptionalInt parent = place.parentOn(when);
    if (parent.isEmpty()) {
      return false;
    }
    Place above = places.place(parent.getAsInt());
    return written.strip().matches("\\d{1,5}")
        ? hasCode(above, written.strip())
        : hasName(above, written);
  }

  private List<Place> similar(PlaceLevel level, String written, LocalDate day) {
    String wanted = FoldedName.plain(written);
    return places.validOn(day, level).stream()
        .filter(place -> distance(place, wanted) <= SIMILAR_LETTERS)
        .sorted(Comparator.comparingInt(place -> distance(place, wanted)))
        .limit(MOST_SIMILAR)
        .toList();
  }

  private static int distance(Place place, String wanted) {
    return Math.min(
        edits(FoldedName.plain(place.name()), wanted),
        edits(FoldedName.plain(place.fullName()), wanted));
  }

  /** Letters to insert, delete or replace to turn one word into the other (Levenshtein). */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= other.length(); column++) {
        int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[other.length()];
  }
}
