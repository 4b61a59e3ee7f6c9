package vn.mangnon.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody the matrix asks about: a person with grants, the machine, nobody, or a forger. */
record Subject(int number, UUID id, Kind kind, List<Given> grants) {
  /** What stands behind the transaction's context. */
  enum Kind {
    PERSON,
    MACHINE,
    ANONYMOUS,
    /** No context at all. */
    UNSIGNED,
    /** A machine's context with another signature. */
    FORGED,
    /** A machine's context, rightly signed, of yesterday. */
    EXPIRED
  }

  /** Whether a grant holds on the day of the matrix, and why not. */
  enum State {
    HOLDS(true),
    FROM_TODAY(true),
    UNTIL_TODAY(true),
    FROM_TOMORROW(false),
    UNTIL_YESTERDAY(false),
    REVOKED(false),
    ACCOUNT_DISABLED(false);

    private final boolean holds;

    State(boolean holds) {
      this.holds = holds;
    }

    boolean holds() {
      return holds;
    }
  }

  /** One grant. */
  record Given(
      Role role,
      Optional<Integer> place,
      Optional<String> agency,
      Optional<String> function,
      State state) {}

  boolean has(String role) {
    return grants.stream().anyMatch(grant -> grant.role().name().equals(role));
  }

  /** Everybody the matrix asks about. */
  static List<Subject> all() {
    List<Subject> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      add(all, kind, List.of());
    }
    for (Role role : Role.values()) {
      for (Optional<Integer> place :
          List.of(
              Optional.<Integer>empty(),
              Optional.of(MatrixWorld.OWN_COMMUNE),
              Optional.of(MatrixWorld.PROVINCE))) {
        for (String agency : MatrixWorld.GRANTED_AGENCIES) {
          String[] parts = agency.split("/", -1);
          add(
              all,
              Kind.PERSON,
              List.of(new Given(role, place, filled(parts[0]), filled(parts[1]), State.HOLDS)));
        }
      }
      for (State state : State.values()) {
        add(all, Kind.PERSON, List.of(usual(role, state)));
      }
    }
    add(
        all,
        Kind.PERSON,
        Stream.of(Role.COMMUNE_OFFICER, Role.DEPARTMENT)
            .map(role -> usual(role, State.HOLDS))
            .toList());
    return all;
  }

  /** Whether this is one of the few of whom the costly question is asked: may they add a row? */
  boolean isUsual() {
    return kind != Kind.PERSON
        || grants.size() != 1
        || grants.getFirst().equals(usual(grants.getFirst().role(), grants.getFirst().state()))
            && (grants.getFirst().state() == State.HOLDS
                || grants.getFirst().role() == Role.COMMUNE_OFFICER);
  }

  private static Given usual(Role role, State state) {
    return switch (role) {
      case COMMUNE_OFFICER, CHILD_OFFICER, COLLABORATOR, CASE_WORKER, COMMUNE_CHAIR ->
          new Given(
              role,
              Optional.of(MatrixWorld.OWN_COMMUNE),
              Optional.empty(),
              Optional.empty(),
              state);
      case DEPARTMENT ->
          new Given(role, Optional.empty(), Optional.of("EDU"), Optional.empty(), state);
      case PROVINCE_LEADER,
          LEAD_AGENCY,
          FINANCE,
          AUDITOR,
          ADMINISTRATOR,
          REGISTER_KEEPER,
          HOTLINE_OPERATOR ->
          new Given(role, Optional.empty(), Optional.empty(), Optional.empty(), state);
    };
  }

  private static void add(List<Subject> all, Kind kind, List<Given> grants) {
    all.add(new Subject(all.size(), UUID.randomUUID(), kind, grants));
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }
}
