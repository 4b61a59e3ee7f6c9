package vn.mangnon.cli;

import java.util.Optional;

/** Turns a failure into the sentence a person at a terminal needs. */
final class Failures {
  private Failures() {}

  /** The innermost message, which is written for people; the type when there is none. */
  static String explain(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
  }
}
