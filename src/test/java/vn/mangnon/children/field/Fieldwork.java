package vn.mangnon.children.field;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.NewChild;

/** A commune with an officer and two collaborators, on a register of its own. */
final class Fieldwork implements AutoCloseable {
  final Register register = new Register();
  final int place = register.commune(0);
  final int elsewhere = register.commune(1);
  final Actor.User officer = register.officer(place);
  final Actor.User hoa = register.user(Role.COLLABORATOR, Optional.of(place));
  final Actor.User lan = register.user(Role.COLLABORATOR, Optional.of(place));
  final Actor.User stranger = register.user(Role.COLLABORATOR, Optional.of(elsewhere));

  Assignments assignments() {
    return register.the(Assignments.class);
  }

  Roster roster() {
    return register.the(Roster.class);
  }

  FieldSync sync() {
    return register.the(FieldSync.class);
  }

  /** The village is followed since the beginning of the year. */
  void follows(Actor.User collaborator, String village) {
    AssignmentAnswer answer =
        assignments()
            .assign(
                officer,
                new Village(place, village),
                collaborator.id(),
                Optional.of(LocalDate.of(2026, 1, 1)));
    if (!(answer instanceof AssignmentAnswer.Done)) {
      throw new AssertionError(answer.toString());
    }
  }

  UUID child(String village, String name, String born) {
    Identity who = Register.who(name, born);
    return Register.done(
        register
            .the(vn.mangnon.children.record.Children.class)
            .open(officer, NewChild.of(register.id(), who, Home.in(place, village), "family")));
  }

  void happened(UUID child, Fact fact, LocalDate day) {
    Register.done(
        register
            .the(Facts.class)
            .record(
                officer,
                child,
                new FactEntry(register.id(), fact, day, Optional.empty(), "", "visit")));
  }

  /** A visit that a device queued. */
  Operation visit(UUID child, String day) {
    return new Operation(
        register.id(),
        child,
        new Operation.Work.Happened(
            FactKind.VISIT, Map.of("from", day, "finding", "well", "nextOn", "05/12/2026")));
  }

  @Override
  public void close() {
    register.close();
  }
}
