package vn.mangnon.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;

/**
 * Signing in with an identity of an outside provider. An identity is linked to an account that
 * exists, by an administrator or with the account's own invitation; never because an e-mail address
 * agrees, and never by making an account. What the person may do comes from our grants alone.
 */
public final class ExternalIdentities {
  private static final Actor.Machine SIGN_IN = Actor.machine("sign-in");
  private static final int LONGEST_SUBJECT = 255;

  private final SignedTransaction transaction;
  private final ExternalIdentityRepository identities;
  private final AccountRepository accounts;
  private final AuditTrail audit;
  private final PasswordEncoder passwords;
  private final Clock clock;

  ExternalIdentities(
      SignedTransaction transaction,
      ExternalIdentityRepository identities,
      AccountRepository accounts,
      AuditTrail audit,
      PasswordEncoder passwords,
      Clock clock) {
    this.transaction = transaction;
    this.identities = identities;
    this.accounts = accounts;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Signs in the person whom the provider has named. An identity that is not linked and a disabled
   * account get the same answer.
   *
   * @param strong whether the provider vouches for a second factor; else ours is asked where set up
   */
  public SignInAnswer signIn(String issuer, String subject, boolean strong) {
    return transaction.write(
        SIGN_IN,
        () -> {
          Optional<Account> account =
              identities
                  .accountOf(issuer, subject)
                  .flatMap(accounts::byId)
                  .filter(found -> found.disabledAt().isEmpty());
          if (account.isEmpty()) {
            audit.record(SIGN_IN, AuditEvent.signed("sign-in.failed", "-").with("by", "oidc"));
            return new SignInAnswer.Wrong();
          }
          UUID id = account.get().id();
          boolean second =
              accounts.credential(id).filter(AccountRepository.Credential::confirmed).isPresent();
          if (second && !strong) {
            return new SignInAnswer.CodeNeeded(account.get());
          }
          audit.record(SIGN_IN, AuditEvent.signed("sign-in.done", id).with("by", "oidc"));
          return new SignInAnswer.Welcome(account.get());
        });
  }

  /** Notes that an answer of the provider could not be trusted. */
  public void refused() {
    audit.record(SIGN_IN, AuditEvent.signed("sign-in.failed", "-").with("by", "oidc"));
  }

  /** The account an invitation is for; looking does not use it up. */
  public Optional<Account> invited(String code) {
    return transaction.read(
        SIGN_IN,
        () ->
            identities
                .invited(Accounts.hash("invitation " + code.strip()), clock.instant())
                .flatMap(accounts::byId));
  }

  /** Links the identity to the account that {@code code} invites, and uses the code up. */
  public AccountAnswer accept(String code, String issuer, String subject) {
    return transaction.write(
        SIGN_IN,
        () -> {
          if (identities.accountOf(issuer, subject).isPresent()) {
            return new AccountAnswer.Refused(AccountRefusal.IDENTITY_TAKEN);
          }
          byte[] hash = Accounts.hash("invitation " + code.strip());
          Optional<UUID> account = identities.invited(hash, clock.instant());
          if (account.isEmpty() || accounts.useInvitation(hash, clock.instant()).isEmpty()) {
            return new AccountAnswer.Refused(AccountRefusal.CODE_WRONG);
          }
          return add(SIGN_IN, account.get(), issuer, subject);
        });
  }

  /** Links an identity by its subject, for an administrator who has it from the person. */
  public AccountAnswer link(Actor actor, UUID account, String issuer, String subject) {
    if (!Policy.CURRENT.allows(actor, Action.MANAGE, Resource.USER)) {
      return new AccountAnswer.Refused(AccountRefusal.NOT_ALLOWED);
    }
    String wanted = subject.strip();
    if (wanted.isEmpty() || wanted.length() > LONGEST_SUBJECT) {
      return new AccountAnswer.Refused(AccountRefusal.IDENTITY_UNFIT);
    }
    return transaction.write(SIGN_IN, () -> add(actor, account, issuer, wanted));
  }

  private AccountAnswer add(Actor actor, UUID account, String issuer, String subject) {
    if (!identities.add(issuer, subject, account, clock.instant())) {
      return new AccountAnswer.Refused(AccountRefusal.IDENTITY_TAKEN);
    }
    if (accounts.credential(account).isEmpty()) {
      byte[] nobodysPassword = new byte[32];
      new SecureRandom().nextBytes(nobodysPassword);
      String hash = String.valueOf(passwords.encode(HexFormat.of().formatHex(nobodysPassword)));
      identities.addCredentialWhereMissing(account, hash, clock.instant());
    }
    audit.record(actor, AuditEvent.changed("identity.linked", "account", account));
    return new AccountAnswer.Done(account);
  }

  /** Takes an identity from an account and ends the account's sessions. */
  public void unlink(Actor actor, UUID account, String issuer, String subject) {
    if (!Policy.CURRENT.allows(actor, Action.MANAGE, Resource.USER)) {
      return;
    }
    transaction.write(
        SIGN_IN,
        () -> {
          if (identities.remove(issuer, subject, account)) {
            accounts.endSessions(
                account, clock.instant().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
            audit.record(actor, AuditEvent.changed("identity.unlinked", "account", account));
          }
          return account;
        });
  }

  /** The identities linked to an account; empty for whom the policy does not let read accounts. */
  public List<ExternalIdentity> of(Actor actor, UUID account) {
    return Policy.CURRENT.allows(actor, Action.READ, Resource.USER)
        ? transaction.read(SIGN_IN, () -> identities.of(account))
        : List.of();
  }
}
