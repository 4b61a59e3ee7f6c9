package vn.mangnon.access;

import java.util.UUID;

/** What became of a change to an account. */
public sealed interface AccountAnswer {
  /** It is done; {@code id} names what was made or changed. */
  record Done(UUID id) implements AccountAnswer {}

  /** It was refused and nothing changed. */
  record Refused(AccountRefusal why) implements AccountAnswer {}
}
