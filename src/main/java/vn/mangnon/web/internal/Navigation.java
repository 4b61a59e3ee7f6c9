package vn.mangnon.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.Visit;
import vn.mangnon.protection.notices.Notices;
import vn.mangnon.web.Language;
import vn.mangnon.web.Messages;
import vn.mangnon.web.NavigationEntry;

/**
 * The main navigation: the places of the product in their order, of which a person sees those that
 * exist and that they may open.
 */
@Component
class Navigation {
  private static final String OVERVIEW = "/";
  private static final String PROTECTION = "/protection";
  private static final String NOTICES = "/protection/notices";

  /** What the public sees without signing in. */
  private static final List<String> OPEN = List.of("/so-lieu-mo", "/ke-hoach", "/dia-ban");

  private static final List<String> SIGNED_IN =
      List.of(
          "/viec-cua-toi",
          OVERVIEW,
          "/chi-tieu",
          "/nhap-so-lieu",
          "/tre-em",
          "/cong-tac-vien",
          "/protection",
          "/ke-hoach",
          "/dia-ban",
          "/co-quan",
          "/bao-cao",
          "/quan-tri");

  /** The parts of a place that has several first pages. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "/protection",
          List.of(
              "/protection/today",
              "/protection/concerns",
              "/protection/cases",
              "/protection/referrals",
              "/protection/services",
              "/protection/notices",
              "/protection/openings",
              "/protection/figures",
              "/protection/retention"));

  private static final Set<String> KNOWN =
      Stream.of(OPEN.stream(), SIGNED_IN.stream(), PARTS.values().stream().flatMap(List::stream))
          .flatMap(paths -> paths)
          .collect(Collectors.toUnmodifiableSet());

  /** The overview is for everybody, but leads those elsewhere who have no figures to see. */
  private static final Predicate<Actor> READS_FIGURES =
      actor -> Policy.CURRENT.allows(actor, Action.READ, Resource.INDICATOR);

  private final Messages messages;
  private final Visit visit;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final ObjectProvider<Notices> notices;
  private volatile Map<String, List<Door>> doors = Map.of();

  Navigation(
      Messages messages,
      Visit visit,
      ObjectProvider<RequestMappingHandlerMapping> mappings,
      ObjectProvider<Notices> notices) {
    this.messages = messages;
    this.visit = visit;
    this.mappings = mappings;
    this.notices = notices;
  }

  List<NavigationEntry> seenBy(HttpServletRequest request, Language language) {
    String here = ShellInterceptor.address(request);
    long unread = unread(request);
    List<NavigationEntry> entries = new ArrayList<>();
    for (String path : request.getUserPrincipal() == null ? OPEN : SIGNED_IN) {
      if (mayOpen(request, path)) {
        entries.add(
            new NavigationEntry(
                messages.text(language, key(path)),
                path,
                under(here, path),
                parts(request, language, path, here.split("\\?", 2)[0], unread),
                path.equals(PROTECTION) ? unread : 0));
      }
    }
    return entries;
  }

  /** A number beside the page must not take the page away, least of all that of an error. */
  private long unread(HttpServletRequest request) {
    if (request.getUserPrincipal() == null || !mayOpen(request, NOTICES)) {
      return 0;
    }
    try {
      return notices.stream().mapToLong(one -> one.unread(visit.actor(request))).sum();
    } catch (NestedRuntimeException databaseAway) {
      return 0;
    }
  }

  private List<NavigationEntry> parts(
      HttpServletRequest request, Language language, String path, String here, long unread) {
    List<String> parts = PARTS.getOrDefault(path, List.of());
    if (!parts.contains(here)) {
      return List.of();
    }
    return parts.stream()
        .filter(part -> mayOpen(request, part))
        .map(part ->
            new NavigationEntry(
                messages.text(language, key(part)),
                part,
                part.equals(here),
                List.of(),
                part.equals(NOTICES) ? unread : 0))
        .toList();
  }

  /** Whether that page exists and lets this person in, by what it says of itself. */
  private boolean mayOpen(HttpServletRequest request, String path) {
    Actor actor = visit.actor(request);
    if (path.equals(OVERVIEW) && !READS_FIGURES.test(actor)) {
      return false;
    }
    return doors().getOrDefault(path, List.of()).stream()
        .anyMatch(
            door -> door.allowed().isEmpty() || Policy.CURRENT.allows(actor, door.allowed().get()));
  }

  /** One page at an address, and whom it is for; empty: everybody. */
  private record Door(Optional<Allowed> allowed) {}

  /** Read from all pages once: hundreds of them, and they do not change. */
  private Map<String, List<Door>> doors() {
    Map<String, List<Door>> known = doors;
    if (known.isEmpty()) {
      known =
          mappings.stream()
              .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
              .flatMap(page ->
                  page.getKey().getPatternValues().stream()
                      .filter(KNOWN::contains)
                      .map(path -> Map.entry(path, door(page.getValue()))))
              .collect(
                  Collectors.groupingBy(
                      Map.Entry::getKey,
                      Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
      doors = known;
    }
    return known;
  }

  private static Door door(HandlerMethod page) {
    return new Door(Optional.ofNullable(page.getMethodAnnotation(Allowed.class)));
  }

  private static String key(String path) {
    return "web.nav." + (path.equals("/") ? "tong-quan" : path.substring(1));
  }

  private static boolean under(String address, String path) {
    String here = address.split("\\?", 2)[0];
    return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
  }
}
