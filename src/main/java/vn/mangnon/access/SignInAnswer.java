package vn.mangnon.access;

/** What became of an attempt to sign in. */
public sealed interface SignInAnswer {
  /** The person is who they say. */
  record Welcome(Account account) implements SignInAnswer {}

  /** The password was right; the code of the second factor is still to come. */
  record CodeNeeded(Account account) implements SignInAnswer {}

  /** Wrong name, password or code, or a disabled account: the same answer for all. */
  record Wrong() implements SignInAnswer {}

  /** Too many failures for this account or address; try again in a quarter of an hour. */
  record Throttled() implements SignInAnswer {}
}
