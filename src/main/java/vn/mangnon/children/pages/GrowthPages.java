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
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.growth.GrowthJudge;
import vn.mangnon.children.growth.GrowthPoint;
import vn.mangnon.children.growth.Prevalences;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.FactReader;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.database.UuidV7;
import vn.mangnon.growth.GrowthIndex;

/** A child's growth: entered, judged at once, drawn; and malnutrition by place. */
@Controller
class GrowthPages {
  private static final String HERE = "/tre-em/{id}/tang-truong";
  private final ChildFiles files;
  private final Facts facts;
  private final Codes codes;
  private final GrowthJudge judge;
  private final Prevalences prevalences;
  private final Lists lists;
  private final Clock clock;

  GrowthPages(
      ChildFiles files,
      Facts facts,
      Codes codes,
      GrowthJudge judge,
      Prevalences prevalences,
      Lists lists,
      Clock clock) {
    this.files = files;
    this.facts = facts;
    this.codes = codes;
    this.judge = judge;
    this.prevalences = prevalences;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/tre-em/tang-truong")
  @Allowed(action = Action.READ, resource = Resource.CHILD_FACT)
  ModelAndView prevalence(
      Actor actor, @RequestParam(name = "nam", required = false) Optional<Integer> asked) {
    int now = lists.today().getYear();
    int year = asked.filter(one -> one > now - 10 && one <= now).orElse(now);
    return new ModelAndView(
        "children/prevalence",
        Map.of("page", new PrevalencePage(prevalences.of(actor, year), year, now)));
  }

  @GetMapping(HERE)
  @Allowed(action = Action.READ, resource = Resource.CHILD_FACT)
  ModelAndView show(
      Actor actor,
      @PathVariable("id") UUID id,
      @RequestParam(name = "chi-so", required = false) Optional<String> index) {
    Typed blank =
        Typed.NOTHING.with("source", "visit").with("from", Typed.written(lists.today()));
    return page(actor, id, index, blank, List.of());
  }

  @PostMapping(HERE)
  @Allowed(action = Action.ENTER, resource = Resource.CHILD_FACT)
  ModelAndView save(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    Read read = read(typed);
    if (read.growth().isEmpty() || !read.mistakes().isEmpty()) {
      return Answers.refused(page(actor, id, Optional.empty(), typed, read.mistakes()));
    }
    FactEntry entry =
        new FactEntry(
            typed.id("episode").orElseGet(() -> UuidV7.next(clock)),
            read.growth().get(),
            typed.day("from").orElseThrow(),
            Optional.empty(),
            typed.text("note"),
            typed.text("source"));
    return Answers.page(
        facts.record(actor, id, entry),
        "/tre-em/" + id + "/tang-truong?da-luu=1",
        found -> page(actor, id, Optional.empty(), typed, found));
  }

  /** While one types: what the numbers would say; nothing is kept. */
  @PostMapping(HERE + "/thu")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD_FACT)
  ModelAndView tryOut(
      Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> values) {
    Typed typed = new Typed(values);
    Optional<LocalDate> day = typed.day("from");
    Optional<Fact.Growth> growth = read(typed).growth();
    ChildFile file = files.read(actor, id, "growth").orElseThrow(Answers::absent);
    Optional<GrowthPoint> point =
        growth.flatMap(one ->
            day.map(on -> judge.judge(file.identity().identity(), one, on)));
    return new ModelAndView("children/judged", Map.of("point", point));
  }

  private record Read(Optional<Fact.Growth> growth, List<Mistake> mistakes) {}

  private Read read(Typed typed) {
    List<Mistake> mistakes = new ArrayList<>();
    if (typed.day("from").isEmpty()) {
      mistakes.add(new Mistake("from", Refusal.DATE_MISSING));
    }
    LocalDate day = typed.day("from").orElse(lists.today());
    return switch (FactReader.read(codes, FactKind.GROWTH, day, typed.values())) {
      case FactReader.Reading.Whole(Fact.Growth growth) ->
          new Read(Optional.of(growth), mistakes);
      case FactReader.Reading.Whole ignored -> new Read(Optional.empty(), mistakes);
      case FactReader.Reading.Faulty(var found) -> {
        mistakes.addAll(found);
        yield new Read(Optional.empty(), mistakes);
      }
    };
  }

  private ModelAndView page(
      Actor actor, UUID id, Optional<String> asked, Typed typed, List<Mistake> mistakes) {
    ChildFile file = files.read(actor, id, "growth").orElseThrow(Answers::absent);
    List<GrowthPoint> points = judge.points(file);
    GrowthIndex index =
        java.util.Arrays.stream(GrowthIndex.values())
            .filter(one -> asked.filter(one.code()::equals).isPresent())
            .findFirst()
            .orElse(GrowthIndex.HEIGHT_FOR_AGE);
    return new ModelAndView(
        "children/growth",
        Map.of(
            "page",
            new GrowthPage(
                file.id(),
                UuidV7.next(clock),
                points,
                judge.curves(file.identity().identity(), points, index),
                Policy.CURRENT.allows(actor, Action.ENTER, Resource.CHILD_FACT),
                typed,
                lists,
                mistakes)));
  }
}
