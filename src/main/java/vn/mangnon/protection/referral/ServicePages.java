package vn.mangnon.protection.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import vn.mangnon.database.UuidV7;

/** The directory of services: found by all who help a child, kept by the lead agency. */
@Controller
class ServicePages {
  private static final String HERE = "/protection/services";
  private final Directory directory;
  private final ReferralNames names;
  private final Clock clock;

  ServicePages(Directory directory, ReferralNames names, Clock clock) {
    this.directory = directory;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping(HERE)
  @Allowed(action = Action.READ, resource = Resource.SERVICE)
  ModelAndView list(
      Actor actor,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "place", defaultValue = "") String place) {
    Optional<String> asked = Optional.of(kind).filter(code -> !code.isBlank());
    Optional<Integer> where = Typed.of("place", place).number("place");
    return new ModelAndView(
        "protection/referral/services",
        Map.of(
            "page",
            new ServicesPage(
                directory.find(actor, asked, where),
                asked,
                where,
                names.communes(LocalDate.now(clock)),
                Policy.CURRENT.allows(actor, Action.MANAGE, Resource.SERVICE),
                names)));
  }

  @GetMapping(HERE + "/new")
  @Allowed(action = Action.MANAGE, resource = Resource.SERVICE)
  ModelAndView blank() {
    return form(
        Optional.empty(),
        UuidV7.next(clock),
        Typed.of("from", Typed.written(LocalDate.now(clock))),
        List.of(),
        List.of());
  }

  @GetMapping(HERE + "/{id}")
  @Allowed(action = Action.MANAGE, resource = Resource.SERVICE)
  ModelAndView one(Actor actor, @PathVariable("id") UUID line) {
    List<OfferedService> states = directory.line(actor, line);
    if (states.isEmpty()) {
      throw ReferralInboxPages.absent();
    }
    return form(
        Optional.of(line), UuidV7.next(clock), written(states.getFirst()), states, List.of());
  }

  @PostMapping(HERE)
  @Allowed(action = Action.MANAGE, resource = Resource.SERVICE)
  ModelAndView add(Actor actor, @RequestParam MultiValueMap<String, String> values) {
    return keep(actor, Optional.empty(), new Typed(values));
  }

  @PostMapping(HERE + "/{id}")
  @Allowed(action = Action.MANAGE, resource = Resource.SERVICE)
  ModelAndView change(
      Actor actor,
      @PathVariable("id") UUID line,
      @RequestParam MultiValueMap<String, String> values) {
    return keep(actor, Optional.of(line), new Typed(values));
  }

  private ModelAndView keep(Actor actor, Optional<UUID> line, Typed typed) {
    UUID id = typed.id("transaction").orElseThrow(ReferralInboxPages::absent);
    List<OfferedService> states =
        line.map(known -> directory.line(actor, known)).orElseGet(List::of);
    if (line.isPresent() && states.isEmpty()) {
      throw ReferralInboxPages.absent();
    }
    List<DirectoryRefusal> missing = new ArrayList<>();
    if (typed.day("from").isEmpty()) {
      missing.add(DirectoryRefusal.DAY_MISSING);
    }
    if (!typed.text("capacity").isEmpty() && typed.number("capacity").isEmpty()) {
      missing.add(DirectoryRefusal.CAPACITY_WRONG);
    }
    DirectoryAnswer answer =
        missing.isEmpty()
            ? directory.keep(actor, entry(id, line, typed, states))
            : new DirectoryAnswer.Refused(missing);
    return switch (answer) {
      case DirectoryAnswer.Done ignored -> new ModelAndView("redirect:" + HERE + "?saved=1");
      case DirectoryAnswer.Refused(var why) -> {
        ModelAndView again = form(line, id, typed, states, why);
        again.setStatus(
            why.contains(DirectoryRefusal.OVERTAKEN)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case DirectoryAnswer.Absent ignored -> throw ReferralInboxPages.absent();
    };
  }

  private static ServiceEntry entry(
      UUID id, Optional<UUID> line, Typed typed, List<OfferedService> states) {
    return new ServiceEntry(
        id,
        line.orElse(id),
        typed.number("seen").orElse(0),
        typed.text("facility"),
        typed.text("kind"),
        typed.chosen("area").stream()
            .flatMap(text -> Typed.of("area", text).number("area").stream())
            .sorted()
            .toList(),
        typed.number("capacity"),
        typed.text("contact"),
        typed.text("opening"),
        typed.text("ended").equals("1"),
        states.stream().anyMatch(OfferedService::sample),
        typed.day("from").orElseThrow());
  }

  private Typed written(OfferedService service) {
    return new Typed(
        Map.of(
            "facility", List.of(service.facility()),
            "kind", List.of(service.kind()),
            "area", service.area().stream().map(String::valueOf).toList(),
            "capacity", List.of(service.capacity().map(String::valueOf).orElse("")),
            "contact", List.of(service.contact()),
            "opening", List.of(service.opening()),
            "ended", List.of(service.ended() ? "1" : ""),
            "from", List.of(Typed.written(LocalDate.now(clock)))));
  }

  private ModelAndView form(
      Optional<UUID> line,
      UUID transaction,
      Typed typed,
      List<OfferedService> states,
      List<DirectoryRefusal> refusals) {
    int seen =
        typed.number("seen").orElseGet(() -> states.isEmpty() ? 0 : states.getFirst().number());
    return new ModelAndView(
        "protection/referral/service",
        Map.of(
            "page",
            new ServicePage(
                line,
                refusals.contains(DirectoryRefusal.OVERTAKEN) ? states.getFirst().number() : seen,
                transaction,
                typed,
                states,
                names.communes(LocalDate.now(clock)),
                refusals,
                names)));
  }
}
