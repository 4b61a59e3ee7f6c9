package vn.mangnon.protection.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceAnswer;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/**
 * SpokenCommunes as callers name them: without marks, without the word for their kind, by their
 * code, or by a name that a merger has ended.
 */
@Component
class SpokenCommunes {
  private static final int MOST_NAMED = 5;
  private final Places places;
  private final Clock clock;

  SpokenCommunes(Places places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  /** What a name means. */
  sealed interface Meant {
    /** Nothing was typed. */
    record Nothing() implements Meant {}

    /** One commune of today. */
    record One(int place) implements Meant {}

    /** Several, or none; the words say how to go on. */
    record NotOne(String vi, String en) implements Meant {}
  }

  /** The communes of today, by name. */
  List<Place> today() {
    return places.validOn(day(), PlaceLevel.COMMUNE);
  }

  Meant meant(String typed) {
    if (typed.isBlank()) {
      return new Meant.Nothing();
    }
    return switch (places.find(PlaceLevel.COMMUNE, typed, Optional.empty(), day())) {
      case PlaceAnswer.Found(Place place) -> new Meant.One(place.id());
      case PlaceAnswer.NotInForce(Place before, List<Place> successors) ->
          became(before, successors);
      case PlaceAnswer.Ambiguous(List<Place> candidates) -> several(candidates);
      case PlaceAnswer.Unknown(List<Place> similar) -> withoutMarks(typed, similar);
    };
  }

  private Meant withoutMarks(String typed, List<Place> similar) {
    List<Place> named = places.meant(PlaceLevel.COMMUNE, typed, day());
    if (named.size() == 1) {
      return new Meant.One(named.getFirst().id());
    }
    return named.isEmpty() ? unknown(similar) : several(named);
  }

  private static Meant became(Place before, List<Place> successors) {
    if (successors.size() == 1) {
      return new Meant.One(successors.getFirst().id());
    }
    return new Meant.NotOne(
        "%s nay thuộc: %s. Ghi một tên trong đó, hoặc để trống nếu chưa biết."
            .formatted(before.fullName(), names(successors, "vi")),
        "%s is now part of: %s. Write one of them, or leave it empty."
            .formatted(before.nameEn(), names(successors, "en")));
  }

  private static Meant several(List<Place> candidates) {
    return new Meant.NotOne(
        "Nhiều nơi có tên gần như vậy: %s. Ghi đủ tên một nơi, hoặc để trống nếu chưa biết."
            .formatted(names(candidates, "vi")),
        "Several places have such a name: %s. Write one in full, or leave it empty."
            .formatted(names(candidates, "en")));
  }

  private static Meant unknown(List<Place> similar) {
    return similar.isEmpty()
        ? new Meant.NotOne(
            "Không có xã, phường, đặc khu nào tên như vậy. Sửa lại, hoặc để trống nếu chưa biết.",
            "No commune, ward or special zone is called so. Mend it, or leave it empty.")
        : new Meant.NotOne(
            "Không có nơi nào tên như vậy. Có phải: %s?".formatted(names(similar, "vi")),
            "No place is called so. Did you mean: %s?".formatted(names(similar, "en")));
  }

  private static String names(List<Place> some, String language) {
    return some.stream()
        .limit(MOST_NAMED)
        .map(place -> place.nameIn(language))
        .collect(Collectors.joining("; "));
  }

  private LocalDate day() {
    return LocalDate.now(clock);
  }
}
