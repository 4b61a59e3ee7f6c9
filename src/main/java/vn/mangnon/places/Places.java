package vn.mangnon.places;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.mangnon.places.PlaceHistory.Step;

/**
 * Every administrative unit the programme knows, over time; immutable. The same rows stand in the
 * database (schema {@code places}) for joins.
 */
public final class Places {
  private final Map<Integer, Place> byId = new LinkedHashMap<>();
  private final List<Succession> successions;
  private final SortedSet<LocalDate> maps = new TreeSet<>();
  private final Map<LocalDate, Map<Integer, List<MapShare>>> shares = new LinkedHashMap<>();
  private final Map<Integer, Integer> order = new HashMap<>();
  private final PlaceSearch search;

  /** The places of a country, a province or a test. */
  public Places(Collection<Place> places, Collection<Succession> successions) {
    places.forEach(place -> byId.put(place.id(), place));
    this.successions =
        successions.stream()
            .sorted(Comparator.comparing(Succession::on).thenComparing(Succession::to))
            .toList();
    byId.values().stream()
        .filter(place -> place.level() == PlaceLevel.COMMUNE)
        .forEach(place -> maps.add(place.validFrom()));
    MapClosure closure = new MapClosure(List.copyOf(byId.values()), this.successions);
    for (LocalDate map : maps) {
      Map<Integer, List<MapShare>> ofMap = new LinkedHashMap<>();
      byId.values().forEach(place -> ofMap.put(place.id(), closure.shares(place, map)));
      shares.put(map, ofMap);
    }
    Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
    byId.values().stream()
        .sorted(Comparator.comparing(Place::name, vietnamese::compare).thenComparing(Place::code))
        .forEach(place -> order.put(place.id(), order.size()));
    this.search = new PlaceSearch(this);
  }

  /** Every place of every time. */
  public List<Place> all() {
    return List.copyOf(byId.values());
  }

  /** Every succession, oldest first. */
  public List<Succession> successions() {
    return successions;
  }

  /** The place of that identifier. */
  public Optional<Place> byId(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The place of that identifier, which must exist. */
  public Place place(int id) {
    return byId(id).orElseThrow(() -> new IllegalArgumentException("No place has the id " + id));
  }

  /** The province of the programme. */
  public Place province() {
    return byId.values().stream()
        .filter(place -> place.level() == PlaceLevel.PROVINCE)
        .findFirst()
        .orElseThrow();
  }

  /** The unit that had that code, or that alternative code, on that day. */
  public Optional<Place> byCode(String code, LocalDate day) {
    return byId.values().stream()
        .filter(place -> place.code().equals(code) || place.alternativeCodes().contains(code))
        .filter(place -> place.validOn(day))
        .findFirst();
  }

  /** The places of a level in force on a day, in the Vietnamese order of their names. */
  public List<Place> validOn(LocalDate day, PlaceLevel level) {
    return inOrder(
        byId.values().stream()
            .filter(place -> place.level() == level && place.validOn(day))
            .toList());
  }

  /** The places directly below another on a day, in the Vietnamese order of their names. */
  public List<Place> childrenOn(int parentId, LocalDate day) {
    return inOrder(
        byId.values().stream()
            .filter(place -> place.validOn(day))
            .filter(place -> place.parentOn(day).orElse(0) == parentId)
            .toList());
  }

  /** What this place became; empty while it is in force. */
  public List<Succession> successorsOf(int id) {
    return successions.stream().filter(succession -> succession.from() == id).toList();
  }

  /** What this place was made of; empty for the oldest known places. */
  public List<Succession> predecessorsOf(int id) {
    return successions.stream().filter(succession -> succession.to() == id).toList();
  }

  /** The line of a place to both sides, nearest change first. */
  public PlaceHistory history(int id) {
    List<Step> before = new ArrayList<>();
    List<Step> after = new ArrayList<>();
    walk(id, 1, false, before);
    walk(id, 1, true, after);
    before.sort(Comparator.comparing(Step::on).reversed());
    after.sort(Comparator.comparing(Step::on));
    return new PlaceHistory(place(id), List.copyOf(before), List.copyOf(after));
  }

  private void walk(int id, int distance, boolean future, List<Step> steps) {
    for (Succession via : future ? successorsOf(id) : predecessorsOf(id)) {
      Place other = place(future ? via.to() : via.from());
      steps.add(new Step(via.on(), other, via, distance));
      walk(other.id(), distance + 1, future, steps);
    }
  }

  /**
   * The places in force on a day that stand where this place stood or will stand, land-only parts
   * left out.
   */
  public List<Place> inPlaceOf(int id, LocalDate day) {
    Set<Place> found = new LinkedHashSet<>();
    inPlaceOf(place(id), day, found);
    return inOrder(List.copyOf(found));
  }

  private void inPlaceOf(Place place, LocalDate day, Set<Place> found) {
    if (place.validOn(day)) {
      found.add(place);
      return;
    }
    boolean future = place.validFrom().isBefore(day);
    (future ? successorsOf(place.id()) : predecessorsOf(place.id()))
        .stream()
            .filter(via -> via.kind() != SuccessionKind.AREA_ONLY)
            .forEach(via -> inPlaceOf(place(future ? via.to() : via.from()), day, found));
  }

  /** The first days of the maps a figure can be shown on, oldest first. */
  public SortedSet<LocalDate> maps() {
    return new TreeSet<>(maps);
  }

  /** The newest map. */
  public LocalDate latestMap() {
    return maps.last();
  }

  /** The map in force on a day; the oldest one for days before all maps. */
  public LocalDate mapOn(LocalDate day) {
    SortedSet<LocalDate> until = maps.headSet(day.plusDays(1));
    return until.isEmpty() ? maps.first() : until.last();
  }

  /**
   * Where the additive figures of a place stand on a map; empty when the level has ended there.
   *
   * @param map one of {@link #maps()}
   */
  public List<MapShare> onMap(LocalDate map, int fromId) {
    return Optional.ofNullable(shares.get(map))
        .orElseThrow(() -> new IllegalArgumentException("No map begins on " + map))
        .getOrDefault(fromId, List.of());
  }

  /** Every share of every map. */
  public List<MapShare> onMaps() {
    return shares.values().stream()
        .flatMap(ofMap -> ofMap.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * What a code or a name in somebody's file means.
   *
   * @param codeOrName a code (also an alternative one, also without its leading zeros) or a name
   *     with or without its kind
   * @param parent the code or name of the place above, where the file gives it
   * @param day a day of the period the file is about
   */
  public PlaceAnswer find(
      PlaceLevel level, String codeOrName, Optional<String> parent, LocalDate day) {
    return search.find(level, codeOrName, parent, day);
  }

  /** Places of a level in force on a day whose name or code holds the words, accents ignored. */
  public List<Place> search(PlaceLevel level, String words, LocalDate day) {
    return search.containing(level, words, day);
  }

  /**
   * Places of a level in force on a day that are called so, accents ignored, with or without their
   * kind; when none is, those whose name holds the words.
   */
  public List<Place> meant(PlaceLevel level, String words, LocalDate day) {
    return search.meant(level, words, day);
  }

  /** The Vietnamese order of names. */
  public Comparator<Place> byName() {
    return Comparator.comparingInt(place -> order.getOrDefault(place.id(), Integer.MAX_VALUE));
  }

  private List<Place> inOrder(List<Place> places) {
    return places.stream().sorted(byName()).toList();
  }
}
