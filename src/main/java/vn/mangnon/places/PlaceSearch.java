package vn.mangnon.places;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds places by what people write in files. */
final class PlaceSearch {
  private static final int MOST_SIMILAR = 5;
  private static final int SIMILAR_LETTERS = 2;
  private static final Pattern CODE = Pattern.compile("\\d{1,5}");

  private final Places places;
  private final Map<Called, Set<Place>> called = new HashMap<>();

  PlaceSearch(Places places) {
    this.places = places;
    for (Place place : places.all()) {
      for (String key : keys(place)) {
        called
            .computeIfAbsent(new Called(place.level(), key), any -> new LinkedHashSet<>())
            .add(place);
      }
    }
  }

  private record Called(PlaceLevel level, String key) {}

  PlaceAnswer find(PlaceLevel level, String written, Optional<String> parent, LocalDate day) {
    String text = written.strip();
    List<Place> ever =
        called.getOrDefault(new Called(level, key(text)), Set.of()).stream()
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

  List<Place> meant(PlaceLevel level, String words, LocalDate day) {
    String wanted = FoldedName.plain(words);
    List<Place> holding = wanted.isEmpty() ? List.of() : containing(level, words, day);
    List<Place> exactly =
        holding.stream()
            .filter(place ->
                FoldedName.plain(place.name()).equals(wanted)
                    || FoldedName.plain(place.fullName()).equals(wanted))
            .toList();
    return exactly.isEmpty() ? holding : exactly;
  }

  /** All that a place is called: its codes and names, of all times. */
  private static Set<String> keys(Place place) {
    return Stream.concat(
            Stream.concat(Stream.of(place.code()), place.alternativeCodes().stream())
                .map(PlaceSearch::code),
            Stream.concat(
                    Stream.of(place.fullName(), place.name()), place.alternativeNames().stream())
                .map(FoldedName::of))
        .collect(Collectors.toSet());
  }

  private static String key(String written) {
    return CODE.matcher(written).matches() ? code(written) : FoldedName.of(written);
  }

  /** A spreadsheet that takes a code for a number drops its leading zeros. */
  private static String code(String written) {
    return "#" + Integer.parseInt(written);
  }

  private boolean hasParent(Place place, String written, LocalDate day) {
    LocalDate when = place.validOn(day) ? day : place.validFrom();
    OptionalInt parent = place.parentOn(when);
    if (parent.isEmpty()) {
      return false;
    }
    Place above = places.place(parent.getAsInt());
    return keys(above).contains(key(written.strip()));
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
