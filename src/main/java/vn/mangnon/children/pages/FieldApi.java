package vn.mangnon.children.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.children.field.Assignments;
import vn.mangnon.children.field.FieldSync;
import vn.mangnon.children.field.Lookalikes;
import vn.mangnon.children.field.Operation;
import vn.mangnon.children.field.OperationAnswer;
import vn.mangnon.children.field.Roster;
import vn.mangnon.children.field.RosterChild;
import vn.mangnon.children.field.Village;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;

/** What a device without signal takes along, and what it sends when there is one. */
@RestController
class FieldApi {
  private static final int MOST = 100;

  private final Roster roster;
  private final Assignments assignments;
  private final FieldSync sync;
  private final Lookalikes lookalikes;

  FieldApi(Roster roster, Assignments assignments, FieldSync sync, Lookalikes lookalikes) {
    this.roster = roster;
    this.assignments = assignments;
    this.sync = sync;
    this.lookalikes = lookalikes;
  }

  /**
   * Who is signed in.
   *
   * @param header the header in which a browser sends {@code token}
   */
  public record Session(UUID account, String header, String token) {}

  /** The list as it is kept on a device. */
  public record Kept(List<Village> villages, List<KeptChild> children) {}

  /**
   * A child without a name.
   *
   * @param child the key of the record
   * @param revision of who the child is, from which a correction starts
   * @param initials the first letters of the name
   * @param year of birth, null when unknown
   */
  public record KeptChild(UUID child, UUID revision, String initials, @Nullable Integer year) {}

  /** Operations in the order in which they were queued, at most 100. */
  public record Batch(List<Sent> operations) {}

  /**
   * One operation.
   *
   * @param id the device's key of it
   * @param kind {@code open}, {@code correct} or the path of a kind of fact such as {@code visit}
   * @param child the record; for {@code open} the device's key of it
   * @param basis for {@code correct}, the revision it starts from
   */
  public record Sent(
      @Nullable String id,
      @Nullable String kind,
      @Nullable String child,
      @Nullable String basis,
      @Nullable Map<String, String> values) {}

  /** What became of the batch, in its order. */
  public record Answers(List<Said> answers) {}

  /**
   * What became of one operation.
   *
   * @param outcome {@code applied}, {@code already-applied}, {@code conflict} or {@code refused}
   * @param basis after a conflict, the revision from which to choose again
   * @param alike records that are probably of the child for whom a new one was opened
   */
  public record Said(
      String id,
      String outcome,
      List<Clash> conflicts,
      List<Reason> reasons,
      @Nullable UUID basis,
      List<Alike> alike) {}

  /**
   * A record without a name.
   *
   * @param year of birth, null when unknown
   */
  public record Alike(UUID child, String initials, @Nullable Integer year) {}

  /** A field that two people changed, with both values. */
  public record Clash(String field, String mine, String theirs) {}

  /** Why it was refused; an empty field is the whole operation. */
  public record Reason(String field, String code, String vi, String en) {}

  @GetMapping("/api/field/session")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  Session session(Actor.User actor, HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Session(actor.id(), token.getHeaderName(), token.getToken())
        : new Session(actor.id(), "", "");
  }

  @GetMapping("/api/field/roster")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  Kept kept(Actor.User actor) {
    return new Kept(
        assignments.own(actor),
        roster.children(actor, "offline").stream().map(FieldApi::nameless).toList());
  }

  @PostMapping(path = "/api/field/operations", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  Answers operations(Actor.User actor, @RequestBody Batch batch) {
    if (batch.operations() == null || batch.operations().size() > MOST) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    List<Said> answers = new ArrayList<>();
    for (Sent sent : batch.operations()) {
      answers.add(answered(actor, sent));
    }
    return new Answers(answers);
  }

  private Said answered(Actor.User actor, Sent sent) {
    String id = sent.id() == null ? "" : sent.id();
    Optional<Operation> operation = read(sent);
    OperationAnswer answer =
        operation
            .map(one -> sync.apply(actor, one))
            .orElseGet(() ->
                new OperationAnswer.Refused(
                    List.of(new Mistake("", Refusal.OPERATION_UNREADABLE))));
    return switch (answer) {
      case OperationAnswer.Applied ignored -> done(actor, id, "applied", operation);
      case OperationAnswer.AlreadyApplied ignored -> done(actor, id, "already-applied", operation);
      case OperationAnswer.Conflict(var fields, var now) ->
          new Said(
              id,
              "conflict",
              fields.stream()
                  .map(field ->
                      new Clash(
                          field.field().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                          field.mine(),
                          field.theirs()))
                  .toList(),
              List.of(),
              now,
              List.of());
      case OperationAnswer.Refused(var mistakes) ->
          new Said(
              id,
              "refused",
              List.of(),
              mistakes.stream()
                  .map(mistake ->
                      new Reason(
                          mistake.field(),
                          mistake.why().name(),
                          mistake.why().in("vi"),
                          mistake.why().in("en")))
                  .toList(),
              null,
              List.of());
    };
  }

  private Said done(Actor.User actor, String id, String outcome, Optional<Operation> operation) {
    return new Said(
        id,
        outcome,
        List.of(),
        List.of(),
        null,
        operation.map(one -> lookalikes.of(actor, one)).orElse(List.of()).stream()
            .map(one -> new Alike(one.child(), one.initials(), one.year().orElse(null)))
            .toList());
  }

  private static KeptChild nameless(RosterChild child) {
    return new KeptChild(
        child.child(),
        child.revision(),
        child.initials(),
        child.birth().map(birth -> birth.on().getYear()).orElse(null));
  }

  private static Optional<Operation> read(Sent sent) {
    Optional<UUID> id = key(sent.id());
    Optional<UUID> child = key(sent.child());
    Map<String, String> values = sent.values() == null ? Map.of() : sent.values();
    boolean whole = values.values().stream().noneMatch(value -> value == null);
    return id.isPresent() && child.isPresent() && whole
        ? work(sent, values).map(work -> new Operation(id.get(), child.get(), work))
        : Optional.empty();
  }

  private static Optional<Operation.Work> work(Sent sent, Map<String, String> values) {
    String kind = sent.kind() == null ? "" : sent.kind();
    return switch (kind) {
      case "open" -> Optional.of(new Operation.Work.Open(values));
      case "correct" -> key(sent.basis()).map(basis -> new Operation.Work.Correct(basis, values));
      default -> FactKind.ofPath(kind).map(fact -> new Operation.Work.Happened(fact, values));
    };
  }

  private static Optional<UUID> key(@Nullable String text) {
    return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
