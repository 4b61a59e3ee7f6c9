package vn.mangnon.protection.pages;

import java.time.Instant;
import java.util.List;
import vn.mangnon.protection.rules.Payload;

/** What was read from a form of a case. */
sealed interface Reading {
  /** An action as somebody wants to take it. */
  record Whole(Payload payload, Instant happenedAt) implements Reading {}

  /**
   * It cannot be read.
   *
   * @param rest the action with something else for what cannot be read, so that what else is wrong
   *     can be told at the same time; it is never taken
   */
  record Faulty(List<Mistake> mistakes, Whole rest) implements Reading {
    public Faulty {
      mistakes = List.copyOf(mistakes);
    }
  }
}
