package vn.mangnon.web.internal;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.mangnon.access.GrantNames;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceAnswer;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** Names of places and agencies as the registers of both know them. */
@Component
class UnitNames implements GrantNames {
  private final Places places;
  private final Agencies agencies;
  private final Clock clock;

  UnitNames(Places places, Agencies agencies, Clock clock) {
    this.places = places;
    this.agencies = agencies;
    this.clock = clock;
  }

  @Override
  public String place(int id, String language) {
    return places.byId(id).map(place -> place.nameIn(language)).orElse(Integer.toString(id));
  }

  @Override
  public String agency(String code, String language) {
    return agencies.byCode(code).map(agency -> agency.nameIn(language)).orElse(code);
  }

  @Override
  public List<String> places() {
    LocalDate today = LocalDate.now(clock);
    return Arrays.stream(PlaceLevel.values())
        .flatMap(level -> places.validOn(today, level).stream())
        .map(Place::fullName)
        .toList();
  }

  @Override
  public List<Integer> placesCalled(String written) {
    LocalDate today = LocalDate.now(clock);
    return Arrays.stream(PlaceLevel.values())
        .flatMap(level ->
            switch (places.find(level, written, Optional.empty(), today)) {
              case PlaceAnswer.Found(Place place) -> Stream.of(place);
              case PlaceAnswer.Ambiguous(List<Place> several) ->
                  several.stream().filter(place -> place.validOn(today));
              case PlaceAnswer.NotInForce ignored -> Stream.<Place>empty();
              case PlaceAnswer.Unknown ignored -> Stream.<Place>empty();
            })
        .map(Place::id)
        .distinct()
        .toList();
  }

  @Override
  public SortedMap<String, String> agencies(String language) {
    SortedMap<String, String> codes =
        new TreeMap<>(Collator.getInstance(Locale.forLanguageTag(language))::compare);
    agencies.all().forEach(agency -> codes.put(agency.nameIn(language), agency.code()));
    return codes;
  }
}
