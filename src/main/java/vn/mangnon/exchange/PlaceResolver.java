package vn.mangnon.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceAnswer;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Period;

/** Finds the place an entry means, or says which places it may mean; each wording is asked once. */
final class PlaceResolver {
  /** Said of a place that does not exist and of one that is somebody else's alike. */
  static final String UNKNOWN_VI =
      "không tìm thấy địa bàn này trong phạm vi số liệu của bạn. Hãy dùng mã trong mẫu tải về.";

  static final String UNKNOWN_EN =
      "this place is not among those whose figures you report. Use the codes of the template.";

  private static final int MOST_REMEMBERED = 200_000;
  private static final int MOST_NAMED = 6;

  private final Places places;
  private final Map<Wording, Resolved> known = new HashMap<>();

  private record Wording(
      PlaceLevel level, String place, String placeName, String parent, int period) {}

  /** The place's identifier, or what to tell the sender. */
  record Resolved(int place, ProblemCode code, String vi, String en) {
    boolean found() {
      return place != 0;
    }
  }

  PlaceResolver(Places places) {
    this.places = places;
  }

  Resolved find(Entry entry, PlaceLevel level, Period period) {
    Wording wording =
        new Wording(level, entry.place(), entry.placeName(), entry.parent(), period.key());
    Resolved before = known.get(wording);
    if (before != null) {
      return before;
    }
    Resolved resolved = resolve(wording, period);
    if (known.size() < MOST_REMEMBERED) {
      known.put(wording, resolved);
    }
    return resolved;
  }

  private Resolved resolve(Wording wording, Period period) {
    String written = Words.clean(wording.place());
    if (written.isEmpty()) {
      return wrong(
          ProblemCode.NO_PLACE,
          "thiếu địa bàn. Hãy ghi mã, hoặc tên và đơn vị cấp trên.",
          "the place is missing. Give its code, or its name and parent.");
    }
    boolean isCode = WrittenNumber.isDigits(written);
    Optional<String> parent =
        Optional.of(Words.clean(wording.parent())).filter(text -> !text.isEmpty() && !isCode);
    LocalDate day = period.end();
    return switch (places.find(wording.level(), written, parent, day)) {
      case PlaceAnswer.Found found -> sameName(wording, found.place(), day);
      case PlaceAnswer.Ambiguous many ->
          wrong(
              ProblemCode.AMBIGUOUS_PLACE,
              "có nhiều địa bàn tên “%s”: %s. Hãy ghi mã hoặc đơn vị cấp trên."
                  .formatted(Words.quoted(written), list(many.candidates(), day)),
              "several places are called “%s”: %s. Give the code or the parent."
                  .formatted(Words.quoted(written), list(many.candidates(), day)));
      case PlaceAnswer.NotInForce gone -> notInForce(gone, day);
      case PlaceAnswer.Unknown unknown -> unknown(unknown.similar(), day);
    };
  }

  private Resolved sameName(Wording wording, Place place, LocalDate day) {
    String name = Words.clean(wording.placeName());
    boolean same =
        name.isEmpty()
            || places.find(place.level(), name, Optional.empty(), day)
                    instanceof PlaceAnswer.Found f
                && f.place().id() == place.id()
            || places.find(place.level(), name, Optional.empty(), day)
                    instanceof PlaceAnswer.Ambiguous many
                && many.candidates().stream().anyMatch(c -> c.id() == place.id());
    return same
        ? new Resolved(place.id(), ProblemCode.NO_PLACE, "", "")
        : wrong(
            ProblemCode.PLACE_MISMATCH,
            "mã %s là “%s” nhưng tên ghi “%s”. Hãy sửa mã hoặc tên cho khớp."
                .formatted(place.code(), place.fullName(), Words.quoted(name)),
            "code %s is “%s” but the name says “%s”. Make them agree."
                .formatted(place.code(), place.nameEn(), Words.quoted(name)));
  }

  private static Resolved notInForce(PlaceAnswer.NotInForce gone, LocalDate day) {
    Place place = gone.place();
    boolean past = place.validFrom().isBefore(day);
    String vi =
        past
            ? "“%s” (%s) không còn vào ngày %s"
                .formatted(place.fullName(), place.code(), Words.day(day))
            : "“%s” (%s) chưa có vào ngày %s"
                .formatted(place.fullName(), place.code(), Words.day(day));
    String en =
        "“%s” (%s) did not exist on %s".formatted(place.nameEn(), place.code(), Words.day(day));
    String there = list(gone.successors(), day);
    return wrong(
        ProblemCode.PLACE_NOT_IN_FORCE,
        there.isEmpty()
            ? vi + ". Hãy dùng địa bàn của kỳ báo cáo."
            : vi + ". Vào kỳ này là: " + there + ". Hãy ghi mã đó.",
        there.isEmpty()
            ? en + ". Use a place of the period."
            : en + ". In this period it is: " + there + ". Use that code.");
  }

  private static Resolved unknown(List<Place> similar, LocalDate day) {
    String near = list(similar, day);
    return near.isEmpty()
        ? wrong(ProblemCode.UNKNOWN_PLACE, UNKNOWN_VI, UNKNOWN_EN)
        : wrong(
            ProblemCode.UNKNOWN_PLACE,
            UNKNOWN_VI + " Có phải: %s?".formatted(near),
            UNKNOWN_EN + " Is it one of: %s?".formatted(near));
  }

  private static String list(List<Place> places, LocalDate day) {
    String names =
        places.stream()
            .limit(MOST_NAMED)
            .map(place ->
                place.validOn(day)
                    ? "%s (%s)".formatted(place.fullName(), place.code())
                    : "%s (%s, từ %s)"
                        .formatted(place.fullName(), place.code(), Words.day(place.validFrom())))
            .collect(Collectors.joining("; "));
    return places.size() > MOST_NAMED ? names + "; …" : names;
  }

  private static Resolved wrong(ProblemCode code, String vi, String en) {
    return new Resolved(0, code, vi, en);
  }
}
