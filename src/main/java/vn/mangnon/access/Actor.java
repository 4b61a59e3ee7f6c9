package vn.mangnon.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.audit.Doer;

/** Who asks. Every service takes one, and the database learns it at the start of a transaction. */
public sealed interface Actor extends Doer {
  /** Somebody who has not signed in. */
  Actor PUBLIC = new Anonymous();

  /** What this actor is to the policy. */
  Set<String> subjects();

  /** The application itself, doing what {@code purpose} says (small letters and hyphens). */
  static Machine machine(String purpose) {
    return new Machine(purpose);
  }

  /** A person who signed in, with the grants that hold today. */
  record User(UUID id, String name, List<Grant> grants) implements Actor {
    public User {
      grants = List.copyOf(grants);
    }

    @Override
    public Set<String> subjects() {
      Set<String> subjects = new LinkedHashSet<>();
      subjects.add(Policy.EVERYONE);
      grants.forEach(grant -> subjects.add(grant.role().name()));
      return subjects;
    }

    /** Whether one of the grants carries {@code role}. */
    public boolean has(Role role) {
      return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether one of the grants asks for a second factor at sign-in. */
    public boolean needsSecondFactor() {
      return grants.stream().map(Grant::role).anyMatch(Policy::needsSecondFactor);
    }

    @Override
    public String doer() {
      return "user:" + id;
    }
  }

  /** Somebody who has not signed in. */
  record Anonymous() implements Actor {
    @Override
    public Set<String> subjects() {
      return Set.of(Policy.EVERYONE);
    }

    @Override
    public String doer() {
      return "anonymous";
    }
  }

  /** The application itself. */
  record Machine(String purpose) implements Actor {
    public Machine {
      if (!purpose.matches("[0-9a-z-]{1,60}")) {
        throw new IllegalArgumentException("Not a purpose: " + purpose);
      }
    }

    @Override
    public Set<String> subjects() {
      return Set.of(Policy.MACHINE);
    }

    @Override
    public String doer() {
      return "machine:" + purpose;
    }
  }
}
