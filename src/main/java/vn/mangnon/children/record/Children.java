package vn.mangnon.children.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.record.ChildAnswer.Absent;
import vn.mangnon.children.record.ChildAnswer.Done;
import vn.mangnon.children.record.ChildAnswer.Invalid;
import vn.mangnon.database.UuidV7;

/** Opens records and corrects who they are about, where the child lives and with whom. */
@Service
public class Children {
  private final SignedTransaction transactions;
  private final ChildRepository children;
  private final IdentityRepository identities;
  private final CaregiverRepository caregivers;
  private final Homes homes;
  private final RecordCheck check;
  private final Gate gate;
  private final ObjectProvider<RecordListener> listeners;
  private final AuditTrail audit;
  private final Clock clock;

  Children(
      SignedTransaction transactions,
      ChildRepository children,
      IdentityRepository identities,
      CaregiverRepository caregivers,
      Homes homes,
      RecordCheck check,
      Gate gate,
      ObjectProvider<RecordListener> listeners,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.children = children;
    this.identities = identities;
    this.caregivers = caregivers;
    this.homes = homes;
    this.check = check;
    this.gate = gate;
    this.listeners = listeners;
    this.audit = audit;
    this.clock = clock;
  }

  /** What must be put right before this record can be opened; empty when nothing. */
  public List<Mistake> mistakes(NewChild child) {
    return check.of(child);
  }

  /** Opens a record; one that was sent before is answered as done and not written again. */
  public ChildAnswer open(Actor actor, NewChild child) {
    List<Mistake> mistakes = check.of(child);
    if (!mistakes.isEmpty()) {
      return new Invalid(mistakes);
    }
    try {
      return transactions.write(actor, () -> opened(actor, child));
    } catch (DuplicateKeyException sentTwice) {
      return transactions.read(
          actor,
          () ->
              children
                  .find(child.id())
                  .<ChildAnswer>map(known -> new Done(known.id()))
                  .orElse(new Absent()));
    }
  }

  private ChildAnswer opened(Actor actor, NewChild child) {
    if (children.find(child.id()).isPresent()) {
      return new Done(child.id());
    }
    Optional<Homes.Found> home = homes.find(child.home());
    if (home.isEmpty()) {
      return new Invalid(List.of(new Mistake("place", Refusal.PLACE_UNKNOWN)));
    }
    int scope = home.get().scope();
    if (!children.may("CHILD", "ENTER,IMPORT", scope)) {
      return new Invalid(List.of(new Mistake("place", Refusal.NOT_ALLOWED)));
    }
    Instant at = clock.instant();
    Recorder recorder = Recorder.of(actor);
    int place = home.get().settlement().now().place();
    children.add(child.id(), scope, place, home.get().proposal().isEmpty(), at, recorder);
    identities.add(
        UuidV7.next(clock), child.id(), scope, child.identity(), child.source(), "", at, recorder);
    homes.write(
        child.id(), home.get(), child.since(), new Homes.Written(child.source(), "", at, recorder));
    child.carers().forEach(carer -> care(child.id(), scope, carer, child.source(), at, recorder));
    child
        .identifier()
        .ifPresent(known ->
            children.identifiedAs(UuidV7.next(clock), child.id(), scope, known, at, recorder));
    changed(actor, "child.opened", child.id(), scope, place);
    return new Done(child.id());
  }

  /**
   * Corrects who the child is. Fields that somebody else changed meanwhile are kept; a field that
   * both changed differently is a conflict, and then nothing is written.
   *
   * @param basis the revision the correction was made from
   */
  public ChildAnswer correct(
      Actor actor, UUID child, UUID basis, Identity mine, String source, String reason) {
    List<Mistake> mistakes = new ArrayList<>(check.of(mine));
    mistakes.addAll(check.ofSource(source));
    if (reason.isBlank()) {
      mistakes.add(new Mistake("reason", Refusal.REASON_MISSING));
    }
    return gate.change(
        actor, child, mistakes, row -> corrected(actor, row, basis, mine, source, reason));
  }

  private ChildAnswer corrected(
      Actor actor,
      ChildRepository.Row row,
      UUID basis,
      Identity mine,
      String source,
      String reason) {
    IdentityRevision now = identities.current(List.of(row.id())).getFirst();
    Optional<IdentityRevision> base = identities.find(row.id(), basis);
    if (base.isEmpty()) {
      return new Absent();
    }
    IdentityChange change = IdentityChange.of(base.get().identity(), now.identity(), mine);
    if (!change.conflicts().isEmpty()) {
      return new ChildAnswer.Conflict(
          change.conflicts().stream()
              .map(field -> new FieldConflict(field, field.of(mine), field.of(now.identity())))
              .toList(),
          now);
    }
    if (change.merged().equals(now.identity())) {
      return new Done(row.id());
    }
    Instant at = clock.instant();
    identities.close(row.id(), at);
    identities.add(
        UuidV7.next(clock),
        row.id(),
        row.scope(),
        change.merged(),
        source,
        reason.strip(),
        at,
        Recorder.of(actor));
    children.touch(row.id(), at);
    changed(actor, "child.corrected", row.id(), row.scope(), row.place());
    return new Done(row.id());
  }

  /**
   * The child lives elsewhere since a day. The record goes with it: whoever was responsible for the
   * old place may no longer see it unless they are for the new one.
   */
  public ChildAnswer move(
      Actor actor, UUID child, Home home, LocalDate since, String source, String reason) {
    List<Mistake> mistakes = new ArrayList<>(check.of(home));
    mistakes.addAll(check.of(Span.since(since)));
    mistakes.addAll(check.ofSource(source));
    return gate.change(
        actor, child, mistakes, row -> moved(actor, row, home, since, source, reason));
  }

  private ChildAnswer moved(
      Actor actor,
      ChildRepository.Row row,
      Home home,
      LocalDate since,
      String source,
      String reason) {
    Optional<Homes.Found> found = homes.find(home);
    if (found.isEmpty() || found.get().proposal().isPresent()) {
      return new Invalid(List.of(new Mistake("place", Refusal.PLACE_UNKNOWN)));
    }
    Homes.Written written =
        new Homes.Written(source, reason.strip(), clock.instant(), Recorder.of(actor));
    homes.end(row.id(), row.scope(), row.place(), since.minusDays(1), written);
    homes.write(
        row.id(),
        new Homes.Found(found.get().settlement(), row.scope(), Optional.empty()),
        Span.since(since),
        written);
    children.touch(row.id(), written.at());
    changed(actor, "child.moved", row.id(), row.scope(), row.place());
    int place = found.get().settlement().now().place();
    homes.rebind(row.id(), found.get().scope(), place, true);
    return new Done(row.id());
  }

  /** Somebody cares for the child. */
  public ChildAnswer addCarer(Actor actor, UUID child, Carer carer, Span span, String source) {
    List<Mistake> mistakes = new ArrayList<>(check.of(carer));
    mistakes.addAll(check.of(span));
    mistakes.addAll(check.ofSource(source));
    return gate.change(
        actor,
        child,
        mistakes,
        row -> {
          Instant at = clock.instant();
          Recorder recorder = Recorder.of(actor);
          write(row.id(), row.scope(), carer, span, UuidV7.next(clock), source, "", at, recorder);
          children.touch(row.id(), at);
          changed(actor, "child.carer-added", row.id(), row.scope(), row.place());
          return new Done(row.id());
        });
  }

  /**
   * Corrects somebody who cares for the child, or ends their care.
   *
   * @param revision the row the correction was made from
   */
  public ChildAnswer correctCarer(
      Actor actor,
      UUID child,
      UUID revision,
      Carer carer,
      Span span,
      String source,
      String reason) {
    List<Mistake> mistakes = new ArrayList<>(check.of(carer));
    mistakes.addAll(check.of(span));
    mistakes.addAll(check.ofSource(source));
    return gate.change(
        actor,
        child,
        mistakes,
        row -> {
          Optional<Caregiver> before =
              caregivers.of(children.members(row.id())).stream()
                  .filter(one -> one.id().equals(revision))
                  .findFirst();
          Instant at = clock.instant();
          if (before.isEmpty() || !caregivers.close(revision, at)) {
            return new ChildAnswer.Overtaken();
          }
          write(
              before.get().child(),
              row.scope(),
              carer,
              span,
              before.get().episode(),
              source,
              reason.strip(),
              at,
              Recorder.of(actor));
          children.touch(row.id(), at);
          changed(actor, "child.carer-corrected", row.id(), row.scope(), row.place());
          return new Done(row.id());
        });
  }

  private void care(
      UUID child, int scope, Carer carer, String source, Instant at, Recorder recorder) {
    write(child, scope, carer, Span.open(), UuidV7.next(clock), source, "", at, recorder);
  }

  private void write(
      UUID child,
      int scope,
      Carer carer,
      Span span,
      UUID episode,
      String source,
      String reason,
      Instant at,
      Recorder recorder) {
    caregivers.add(
        new Caregiver(
            UuidV7.next(clock),
            episode,
            child,
            carer,
            span,
            new Recorded(source, reason, at, Optional.empty(), recorder.name())),
        scope,
        recorder);
  }

  private void changed(Actor actor, String event, UUID child, int scope, int place) {
    listeners.forEach(listener -> listener.changed(child, scope));
    audit.record(actor, AuditEvent.changed(event, "child", child).at(place));
  }
}
