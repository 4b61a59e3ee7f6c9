package vn.mangnon.protection.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.places.Places;

/** Looks for the children of a report in the register, for whoever may read it. */
@Component
class RegisterMatches {
  private final ChildSearch search;
  private final ChildFiles files;
  private final Places places;
  private final Clock clock;

  RegisterMatches(ChildSearch search, ChildFiles files, Places places, Clock clock) {
    this.search = search;
    this.files = files;
    this.places = places;
    this.clock = clock;
  }

  static boolean allowed(Actor actor) {
    return Policy.CURRENT.allows(actor, Action.READ, Resource.CHILD);
  }

  FoundPage find(Actor actor, Typed typed, String row) {
    String child = "child-" + row + "-";
    ChildQuery query =
        new ChildQuery(
            typed.text(child + "name"),
            BirthTold.year(typed.text(child + "birth"), LocalDate.now(clock)).map(BirthDate::year),
            Sex.UNKNOWN,
            Optional.empty(),
            "",
            "",
            "");
    return new FoundPage(
        row, search.find(actor, query), typed.text(child + "child"), !query.empty(), places);
  }

  /** What is found for every row that was recognised, or, if that was asked, that says a name. */
  List<FoundPage> findAll(Actor actor, Typed typed) {
    String part = typed.came("find") ? "-name" : "-child";
    return IntStream.range(0, ChildRows.count(typed))
        .filter(row -> !typed.text("child-" + row + part).isEmpty())
        .mapToObj(row -> find(actor, typed, Integer.toString(row)))
        .toList();
  }

  /** Which child each row was recognised as; only children that the actor may read count. */
  List<Optional<UUID>> recognised(Actor actor, Typed typed) {
    List<Optional<UUID>> children = new ArrayList<>();
    for (int row = 0; row < ChildRows.count(typed); row++) {
      children.add(
          allowed(actor)
              ? typed
                  .id("child-" + row + "-child")
                  .filter(child -> files.read(actor, child, "intake").isPresent())
              : Optional.empty());
    }
    return children;
  }
}
