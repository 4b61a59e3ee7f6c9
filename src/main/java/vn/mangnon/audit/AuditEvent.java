package vn.mangnon.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What happened, in identifiers only: anything that could be a name or a sentence is refused.
 *
 * @param kind whether it read, changed, was refused or was about signing in
 * @param event what happened, such as {@code figure.accepted}
 * @param resource the kind of thing it happened to, such as {@code submission}
 * @param subject that thing's identifier
 * @param place the place it belongs to, if it belongs to one
 * @param ids further identifiers by name
 */
public record AuditEvent(
    Kind kind,
    String event,
    String resource,
    String subject,
    Optional<Integer> place,
    TreeMap<String, String> ids) {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_.:/@+-]{0,120}");

  /** What sort of thing happened. */
  public enum Kind {
    READ,
    CHANGED,
    DENIED,
    SIGNED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public AuditEvent {
    ids = new TreeMap<>(ids);
    requireIdentifier(event);
    requireIdentifier(resource);
    requireIdentifier(subject);
    ids.forEach((name, value) -> {
      requireIdentifier(name);
      requireIdentifier(value);
    });
  }

  /** A sensitive record was read. */
  public static AuditEvent read(String event, String resource, Object subject) {
    return of(Kind.READ, event, resource, subject);
  }

  /** A record was changed. */
  public static AuditEvent changed(String event, String resource, Object subject) {
    return of(Kind.CHANGED, event, resource, subject);
  }

  /** Something was asked for and refused. */
  public static AuditEvent denied(String event, String resource, Object subject) {
    return of(Kind.DENIED, event, resource, subject);
  }

  /** Somebody signed in or out, failed to, or changed how they sign in. */
  public static AuditEvent signed(String event, Object account) {
    return of(Kind.SIGNED, event, "account", account);
  }

  private static AuditEvent of(Kind kind, String event, String resource, Object subject) {
    return new AuditEvent(
        kind, event, resource, subject.toString(), Optional.empty(), new TreeMap<>());
  }

  /** The same event, at that place. */
  public AuditEvent at(int placeId) {
    return new AuditEvent(kind, event, resource, subject, Optional.of(placeId), ids);
  }

  /** The same event with one more identifier. */
  public AuditEvent with(String name, Object id) {
    TreeMap<String, String> more = new TreeMap<>(ids);
    more.put(name, id.toString());
    return new AuditEvent(kind, event, resource, subject, place, more);
  }

  String idsText() {
    return ids.entrySet().stream()
        .map(id -> id.getKey() + "=" + id.getValue())
        .collect(Collectors.joining(" "));
  }

  private static void requireIdentifier(String text) {
    if (!IDENTIFIER.matcher(text).matches()) {
      throw new IllegalArgumentException("The audit trail takes identifiers only");
    }
  }
}
