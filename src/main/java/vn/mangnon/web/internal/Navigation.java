package vn.mangnon.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.mangnon.web.Language;
import vn.mangnon.web.Messages;
import vn.mangnon.web.NavigationEntry;

/**
 * The main navigation: the places of the product in their order, of which a person sees those that
 * exist and that they may open.
 */
@Component
class Navigation {
  /** What the public sees without signing in. */
  private static final List<String> OPEN = List.of("/so-lieu-mo", "/ke-hoach", "/dia-ban");

  private static final List<String> SIGNED_IN =
      List.of(
          "/viec-cua-toi",
          "/",
          "/chi-tieu",
          "/nhap-so-lieu",
          "/tre-em",
          "/ke-hoach",
          "/dia-ban",
          "/co-quan",
          "/bao-cao",
          "/quan-tri");

  private final Messages messages;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  Navigation(Messages messages, ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.messages = messages;
    this.mappings = mappings;
  }

  List<NavigationEntry> seenBy(HttpServletRequest request, Language language) {
    Set<String> existing = existing();
    String here = ShellInterceptor.address(request);
    List<NavigationEntry> entries = new ArrayList<>();
    for (String path : request.getUserPrincipal() == null ? OPEN : SIGNED_IN) {
      if (existing.contains(path)) {
        entries.add(
            new NavigationEntry(messages.text(language, key(path)), path, under(here, path)));
      }
    }
    return entries;
  }

  private Set<String> existing() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .collect(Collectors.toSet());
  }

  private static String key(String path) {
    return "web.nav." + (path.equals("/") ? "tong-quan" : path.substring(1));
  }

  private static boolean under(String address, String path) {
    String here = address.split("\\?", 2)[0];
    return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
  }
}
