package vn.mangnon.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.database.UuidV7;

/** People who may sign in, how they prove themselves, and what they are granted. */
public final class Accounts {
  /** The fewest characters of a password. */
  public static final int SHORTEST_PASSWORD = 12;

  private static final int FAILURES = 8;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration INVITATION = Duration.ofDays(7);
  private static final Actor.Machine SIGN_IN = Actor.machine("sign-in");

  private final SignedTransaction transaction;
  private final AccountRepository accounts;
  private final Grants grants;
  private final SecondFactors secondFactors;
  private final AuditTrail audit;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final CompletableFuture<String> unknownHash;

  Accounts(
      SignedTransaction transaction,
      AccountRepository accounts,
      Grants grants,
      SecondFactors secondFactors,
      AuditTrail audit,
      PasswordEncoder passwords,
      Clock clock) {
    this.transaction = transaction;
    this.accounts = accounts;
    this.grants = grants;
    this.secondFactors = secondFactors;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
    // Made beside the start, which it would hold up: it is as dear as it has to be.
    this.unknownHash =
        CompletableFuture.supplyAsync(
            () -> String.valueOf(passwords.encode("nobody's password")),
            Thread.ofPlatform().daemon().name("unknown-password")::start);
  }

  /** Checks a name and password; an unknown name costs the same time as a wrong password. */
  public SignInAnswer signIn(String login, String password, String address) {
    return transaction.write(
        SIGN_IN,
        () -> {
          String name = login.strip().toLowerCase(Locale.ROOT);
          byte[] byName = hash("login " + name);
          byte[] byAddress = hash("address " + address);
          Instant since = clock.instant().minus(WINDOW);
          String nobodys = unknownHash.join();
          accounts.forgetFailuresBefore(since);
          if (accounts.failuresSince(byName, since) >= FAILURES
              || accounts.failuresSince(byAddress, since) >= 4 * FAILURES) {
            audit.record(SIGN_IN, AuditEvent.signed("sign-in.throttled", "-"));
            return new SignInAnswer.Throttled();
          }
          Optional<Account> account = accounts.byLogin(name);
          Optional<AccountRepository.Credential> credential =
              account.flatMap(found -> accounts.credential(found.id()));
          String known = credential.map(AccountRepository.Credential::passwordHash).orElse(nobodys);
          boolean right = passwords.matches(password, known);
          if (!right
              || credential.isEmpty()
              || account.filter(found -> found.disabledAt().isEmpty()).isEmpty()) {
            fail(byName, byAddress, account);
            return new SignInAnswer.Wrong();
          }
          if (credential.get().confirmed()) {
            return new SignInAnswer.CodeNeeded(account.get());
          }
          accounts.forgetFailures(byName);
          audit.record(SIGN_IN, AuditEvent.signed("sign-in.done", account.get().id()));
          return new SignInAnswer.Welcome(account.get());
        });
  }

  /** Checks the code of the second factor after {@link SignInAnswer.CodeNeeded}. */
  public SignInAnswer signInWithCode(UUID id, String code, String address) {
    return transaction.write(
        SIGN_IN,
        () -> {
          Optional<Account> account =
              accounts.byId(id).filter(found -> found.disabledAt().isEmpty());
          Instant since = clock.instant().minus(WINDOW);
          byte[] byName = hash("code " + id);
          byte[] byAddress = hash("address " + address);
          if (accounts.failuresSince(byName, since) >= FAILURES
              || accounts.failuresSince(byAddress, since) >= 4 * FAILURES) {
            audit.record(SIGN_IN, AuditEvent.signed("sign-in.throttled", id));
            return new SignInAnswer.Throttled();
          }
          if (account.isEmpty() || !secondFactors.accepts(id, code)) {
            fail(byName, byAddress, account);
            return new SignInAnswer.Wrong();
          }
          accounts.forgetFailures(byName);
          audit.record(SIGN_IN, AuditEvent.signed("sign-in.done", id));
          return new SignInAnswer.Welcome(account.get());
        });
  }

  private void fail(byte[] byName, byte[] byAddress, Optional<Account> account) {
    accounts.addFailure(UuidV7.next(clock), byName, clock.instant());
    accounts.addFailure(UuidV7.next(clock), byAddress, clock.instant());
    audit.record(
        SIGN_IN,
        AuditEvent.signed(
            "sign-in.failed", account.map(found -> found.id().toString()).orElse("-")));
  }

  /**
   * The person with that account as an actor, with the grants that hold today; empty when the
   * account is gone or disabled, or when the visit began before its sessions were ended.
   */
  public Optional<Actor.User> actor(UUID id, Instant visitBegan) {
    return transaction.read(SIGN_IN, () -> accounts.visitor(id, visitBegan, LocalDate.now(clock)));
  }

  /**
   * The moment at which a visit that begins now counts as begun: after whatever ended the visits
   * before it, even when that was noted by another node whose clock goes ahead.
   */
  public Instant visitBegins(UUID id) {
    Instant ended = transaction.read(SIGN_IN, () -> accounts.sessionsEndAt(id));
    Instant now = clock.instant();
    return ended.isAfter(now) ? ended : now;
  }

  /** Whether nobody has an account yet. */
  public boolean none() {
    return transaction.read(SIGN_IN, accounts::none);
  }

  /** Every account, by login; empty for whom the policy does not let read accounts. */
  public List<Account> all(Actor actor) {
    return transaction.read(actor, accounts::all);
  }

  /**
   * The enabled accounts that hold a role today at a place, by name. The machine asks on behalf of
   * somebody whose right to know it has checked.
   */
  public List<Account> holding(Actor.Machine machine, Role role, int placeId) {
    return transaction.read(machine, () -> accounts.holding(role, placeId, LocalDate.now(clock)));
  }

  /** One account that {@code actor} may see; that it was looked at is recorded. */
  public Optional<Account> byId(Actor actor, UUID id) {
    Optional<Account> account = transaction.read(actor, () -> accounts.byId(id));
    audit.record(
        actor,
        account.isPresent()
            ? AuditEvent.read("account.read", "account", id)
            : AuditEvent.denied("account.refused", "account", id));
    return account;
  }

  /** The grants of an account that are not revoked. */
  public List<Grant> grantsOf(Actor actor, UUID account) {
    return transaction.read(actor, () -> accounts.unrevokedGrantsOf(account));
  }

  /** Makes an account without a password; {@link #invite} lets its person choose one. */
  public AccountAnswer create(Actor actor, String login, String name, Optional<String> email) {
    String wanted = login.strip().toLowerCase(Locale.ROOT);
    if (!wanted.matches("[a-z0-9][a-z0-9._@-]{1,79}") || name.isBlank()) {
      return new AccountAnswer.Refused(AccountRefusal.LOGIN_UNFIT);
    }
    Account account =
        new Account(UuidV7.next(clock), wanted, name.strip(), clock.instant(), Optional.empty());
    try {
      return transaction.write(
          actor,
          () -> {
            if (!Policy.CURRENT.allows(actor, Action.MANAGE, Resource.USER)) {
              return new AccountAnswer.Refused(AccountRefusal.NOT_ALLOWED);
            }
            accounts.add(account, email);
            audit.record(actor, AuditEvent.changed("account.made", "account", account.id()));
            return new AccountAnswer.Done(account.id());
          });
    } catch (DuplicateKeyException e) {
      return new AccountAnswer.Refused(AccountRefusal.LOGIN_TAKEN);
    }
  }

  /** A code, used once within a week, with which the account's person sets a password. */
  public String invite(Actor actor, UUID account) {
    return transaction.write(
        actor,
        () -> {
          if (!Policy.CURRENT.allows(actor, Action.MANAGE, Resource.USER)) {
            throw new IllegalStateException("The page must not offer what the policy refuses");
          }
          audit.record(actor, AuditEvent.changed("account.invited", "account", account));
          return invitation(Optional.of(account));
        });
  }

  /** A code with which the first administrator is made, once. */
  public String inviteFirstAdministrator() {
    return transaction.write(SIGN_IN, () -> invitation(Optional.empty()));
  }

  private String invitation(Optional<UUID> account) {
    byte[] random = new byte[15];
    new SecureRandom().nextBytes(random);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    return transaction.write(
        SIGN_IN,
        () -> {
          accounts.addInvitation(
              hash("invitation " + code),
              account.orElse(null),
              clock.instant(),
              clock.instant().plus(INVITATION));
          return code;
        });
  }

  /** Sets the password of the account that {@code code} invites. */
  public AccountAnswer acceptInvitation(String code, String password) {
    if (password.length() < SHORTEST_PASSWORD) {
      return new AccountAnswer.Refused(AccountRefusal.PASSWORD_SHORT);
    }
    return transaction.write(
        SIGN_IN,
        () ->
            accounts
                .useInvitation(hash("invitation " + code.strip()), clock.instant())
                .<AccountAnswer>map(id -> {
                  password(id, password);
                  return new AccountAnswer.Done(id);
                })
                .orElse(new AccountAnswer.Refused(AccountRefusal.CODE_WRONG)));
  }

  /** Makes the first administrator with the code printed at the first start. */
  public AccountAnswer beginWith(String code, String login, String name, String password) {
    if (password.length() < SHORTEST_PASSWORD) {
      return new AccountAnswer.Refused(AccountRefusal.PASSWORD_SHORT);
    }
    boolean invited =
        transaction.write(
            SIGN_IN,
            () ->
                accounts.none()
                    && accounts.useFirstInvitation(
                        hash("invitation " + code.strip()), clock.instant()));
    if (!invited) {
      return new AccountAnswer.Refused(AccountRefusal.CODE_WRONG);
    }
    AccountAnswer made = create(SIGN_IN, login, name, Optional.empty());
    if (made instanceof AccountAnswer.Done(UUID id)) {
      setPassword(SIGN_IN, id, password);
      grant(SIGN_IN, id, NewGrant.of(Role.ADMINISTRATOR, LocalDate.now(clock)));
    }
    return made;
  }

  /** Sets a password without asking for the old one; for the application and for invitations. */
  public void setPassword(Actor.Machine machine, UUID account, String password) {
    transaction.write(
        machine,
        () -> {
          password(account, password);
          return account;
        });
  }

  private void password(UUID account, String password) {
    accounts.setPassword(
        account, String.valueOf(passwords.encode(password)), false, clock.instant());
    accounts.endSessions(account, justAfter(clock.instant()));
    audit.record(SIGN_IN, AuditEvent.signed("password.changed", account));
  }

  /** Changes one's own password. */
  public AccountAnswer changePassword(Actor.User user, String old, String fresh) {
    if (fresh.length() < SHORTEST_PASSWORD) {
      return new AccountAnswer.Refused(AccountRefusal.PASSWORD_SHORT);
    }
    return transaction.write(
        SIGN_IN,
        () -> {
          boolean right =
              accounts
                  .credential(user.id())
                  .filter(known -> passwords.matches(old, known.passwordHash()))
                  .isPresent();
          if (!right) {
            return new AccountAnswer.Refused(AccountRefusal.PASSWORD_WRONG);
          }
          password(user.id(), fresh);
          return new AccountAnswer.Done(user.id());
        });
  }

  /** Ends every visit of one's own; a visit begun at the moment answered goes on. */
  public Instant endSessions(Actor.User user) {
    Instant end = justAfter(clock.instant());
    transaction.write(
        SIGN_IN,
        () -> {
          accounts.endSessions(user.id(), end);
          audit.record(user, AuditEvent.signed("sessions.ended", user.id()));
          return end;
        });
    return end;
  }

  private static Instant justAfter(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
  }

  /** Every grant an account ever had, newest first, with who gave and who took it. */
  public List<GivenGrant> historyOf(Actor actor, UUID account) {
    return transaction.read(actor, () -> accounts.grantHistory(account));
  }

  /**
   * Ends an account's sessions and lets nobody sign in with it, or lets them again; not one's own.
   */
  public void setDisabled(Actor actor, UUID account, boolean disabled) {
    if (actor instanceof Actor.User user && user.id().equals(account)) {
      return;
    }
    transaction.write(
        actor,
        () -> {
          accounts.setDisabled(
              account, disabled ? clock.instant() : null, justAfter(clock.instant()));
          String event = disabled ? "account.disabled" : "account.enabled";
          audit.record(actor, AuditEvent.changed(event, "account", account));
          return account;
        });
  }

  /** Gives a role; nobody gives one to themselves. */
  public AccountAnswer grant(Actor actor, UUID account, NewGrant grant) {
    return grants.give(actor, account, grant);
  }

  /** Revokes a grant, effective with the next request of its holder. */
  public boolean revoke(Actor actor, UUID grant) {
    return grants.revoke(actor, grant);
  }

  static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
