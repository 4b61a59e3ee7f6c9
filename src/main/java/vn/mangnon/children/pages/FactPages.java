package vn.mangnon.children.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.record.Asked;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Episode;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.FactReader;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.database.UuidV7;

/** Records, corrects and takes back what happened to a child. */
@Controller
class FactPages {
  private final ChildFiles files;
  private final Facts facts;
  private final Codes codes;
  private final Lists lists;
  private final Clock clock;

  FactPages(ChildFiles files, Facts facts, Codes codes, Lists lists, Clock clock) {
    this.files = files;
    this.facts = facts;
    this.codes = codes;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/tre-em/{id}/su-kien/{kind}")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD_FACT)
  ModelAndView form(
      Actor actor,
      @PathVariable("id") UUID id,
      @PathVariable("kind") String path,
      @RequestParam(name = "dong", required = false) Optional<UUID> revision) {
    FactKind kind = FactKind.ofPath(path).orElseThrow(Answers::absent);
    ChildFile file = files.read(actor, id, "correction").orElseThrow(Answers::absent);
    if (revision.isEmpty()) {
      Typed blank = Typed.NOTHING.with("source", "family");
      return page(file.id(), kind, UuidV7.next(clock), "", blank, List.of());
    }
    Episode episode =
        file.of(kind).stream()
            .filter(one -> one.id().equals(revision.get()))
            .findFirst()
            .orElseThrow(Answers::absent);
    return page(
        file.id(), kind, episode.episode(), episode.id().toString(), typed(episode), List.of());
  }

  @PostMapping("/tre-em/{id}/su-kien/{kind}")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD_FACT)
  ModelAndView save(
      Actor actor,
      @PathVariable("id") UUID id,
      @PathVariable("kind") String path,
      @RequestParam Map<String, String> values) {
    FactKind kind = FactKind.ofPath(path).orElseThrow(Answers::absent);
    Typed typed = new Typed(values);
    UUID episode = typed.id("episode").orElseGet(() -> UuidV7.next(clock));
    LocalDate day = typed.day("from").orElse(lists.today());
    List<Mistake> mistakes = dayMistakes(typed);
    return switch (FactReader.read(codes, kind, day, typed.values())) {
      case FactReader.Reading.Whole(var fact) when mistakes.isEmpty() ->
          Answers.page(
              record(
                  actor,
                  id,
                  typed.id("revision"),
                  new FactEntry(
                      episode,
                      fact,
                      day,
                      typed.day("to"),
                      typed.text("note"),
                      typed.text("source")),
                  typed.text("reason")),
              "/tre-em/" + id + "?da-luu=1",
              found -> page(id, kind, episode, typed.text("revision"), typed, found));
      case FactReader.Reading.Whole ignored ->
          Answers.refused(page(id, kind, episode, typed.text("revision"), typed, mistakes));
      case FactReader.Reading.Faulty(var found) -> {
        mistakes.addAll(found);
        yield Answers.refused(page(id, kind, episode, typed.text("revision"), typed, mistakes));
      }
    };
  }

  @PostMapping("/tre-em/{id}/su-kien/{kind}/bo")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD_FACT)
  ModelAndView withdraw(
      Actor actor,
      @PathVariable("id") UUID id,
      @PathVariable("kind") String path,
      @RequestParam("episode") UUID episode,
      @RequestParam("revision") UUID revision,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    FactKind kind = FactKind.ofPath(path).orElseThrow(Answers::absent);
    return Answers.page(
        facts.withdraw(actor, id, episode, revision, reason),
        "/tre-em/" + id + "?da-luu=1",
        found -> page(id, kind, episode, revision.toString(), Typed.NOTHING, found));
  }

  private ChildAnswer record(
      Actor actor, UUID id, Optional<UUID> revision, FactEntry entry, String reason) {
    return revision.isPresent()
        ? facts.correct(actor, id, revision.get(), entry, reason)
        : facts.record(actor, id, entry);
  }

  private static List<Mistake> dayMistakes(Typed typed) {
    List<Mistake> mistakes = new ArrayList<>();
    if (typed.day("from").isEmpty()) {
      mistakes.add(new Mistake("from", Refusal.DATE_MISSING));
    }
    if (!typed.text("to").isEmpty() && typed.day("to").isEmpty()) {
      mistakes.add(new Mistake("to", Refusal.DATE_MISSING));
    }
    return mistakes;
  }

  private static Typed typed(Episode episode) {
    Typed typed =
        Typed.NOTHING
            .with("from", Typed.written(episode.startsOn()))
            .with("to", episode.endsOn().map(Typed::written).orElse(""))
            .with("note", episode.note())
            .with("source", episode.recorded().source());
    for (Asked asked : episode.fact().kind().asked()) {
      typed = typed.with(asked.name(), episode.text(asked.name()));
    }
    return typed;
  }

  private ModelAndView page(
      UUID id, FactKind kind, UUID episode, String revision, Typed typed, List<Mistake> mistakes) {
    return new ModelAndView(
        "children/fact",
        Map.of("page", new FactPage(id, kind, episode, revision, typed, lists, mistakes)));
  }
}
