package vn.mangnon.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;

/**
 * The second thing a person signs in with: the code of an authenticator on their phone (RFC 6238),
 * or one of ten codes on paper, each good once.
 */
public final class SecondFactors {
  private static final int CODES_ON_PAPER = 10;
  private static final int CODE_BYTES = 6;
  private static final Actor.Machine SIGN_IN = Actor.machine("sign-in");

  private final SignedTransaction transaction;
  private final SecondFactorRepository repository;
  private final AuditTrail audit;
  private final Clock clock;

  SecondFactors(
      SignedTransaction transaction,
      SecondFactorRepository repository,
      AuditTrail audit,
      Clock clock) {
    this.transaction = transaction;
    this.repository = repository;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What an authenticator needs.
   *
   * @param secret to type
   * @param address the same as an {@code otpauth:} address, to show as a square code
   */
  public record Setup(String secret, String address) {}

  /** Whether {@code user} has a confirmed second factor. */
  public boolean has(Actor.User user) {
    return transaction.read(
        SIGN_IN,
        () ->
            repository
                .factor(user.id())
                .filter(SecondFactorRepository.Factor::confirmed)
                .isPresent());
  }

  /** How many codes on paper {@code user} has left. */
  public int paperCodesLeft(Actor.User user) {
    return transaction.read(SIGN_IN, () -> repository.unusedCodes(user.id()));
  }

  /**
   * Begins to set up a factor; empty when there is a confirmed one, so that an open session on
   * another's desk cannot replace it.
   */
  public Optional<Setup> begin(Actor.User user) {
    return transaction.write(
        SIGN_IN,
        () -> {
          byte[] secret = Totp.newSecret();
          return repository.begin(user.id(), secret)
              ? Optional.of(setup(user, secret))
              : Optional.<Setup>empty();
        });
  }

  /** The setup that is waiting for its first code. */
  public Optional<Setup> begun(Actor.User user) {
    return transaction.read(
        SIGN_IN,
        () ->
            repository
                .factor(user.id())
                .filter(factor -> !factor.confirmed())
                .map(factor -> setup(user, factor.secret())));
  }

  private static Setup setup(Actor.User user, byte[] secret) {
    String text = Totp.base32(secret);
    String label = URLEncoder.encode(user.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return new Setup(
        text, "otpauth://totp/M%C4%83ng%20Non:" + label + "?secret=" + text + "&issuer=Mang%20Non");
  }

  /** Confirms it with a first code; the answer is the codes for paper, or empty: wrong code. */
  public List<String> confirm(Actor.User user, String code) {
    return transaction.write(
        SIGN_IN,
        () -> {
          if (repository.factor(user.id()).filter(f -> !f.confirmed()).isEmpty()
              || !usesStep(user.id(), code)) {
            return List.of();
          }
          repository.confirm(user.id(), clock.instant());
          audit.record(user, AuditEvent.signed("second-factor.set", user.id()));
          return newCodes(user.id());
        });
  }

  private List<String> newCodes(UUID account) {
    SecureRandom random = new SecureRandom();
    List<String> codes =
        Stream.generate(
                () -> {
                  byte[] bytes = new byte[CODE_BYTES];
                  random.nextBytes(bytes);
                  return Totp.base32(bytes).toLowerCase(Locale.ROOT).replaceFirst("(.{5})", "$1-");
                })
            .limit(CODES_ON_PAPER)
            .toList();
    repository.replaceCodes(account, codes.stream().map(code -> hash(account, code)).toList());
    return codes;
  }

  /**
   * Takes the second factor from a person who lost it; they set up another. Nobody takes their own:
   * an open session on another's desk must not be enough to replace it.
   */
  public void reset(Actor actor, UUID account) {
    boolean own = actor instanceof Actor.User user && user.id().equals(account);
    if (own || !Policy.CURRENT.allows(actor, Action.MANAGE, Resource.USER)) {
      return;
    }
    transaction.write(
        SIGN_IN,
        () -> {
          repository.remove(account);
          audit.record(actor, AuditEvent.changed("second-factor.reset", "account", account));
          return account;
        });
  }

  /** Uses up a code at sign-in, inside the caller's transaction. */
  boolean accepts(UUID account, String code) {
    boolean confirmed =
        repository.factor(account).filter(SecondFactorRepository.Factor::confirmed).isPresent();
    if (!confirmed) {
      return false;
    }
    if (usesStep(account, code)) {
      return true;
    }
    boolean onPaper =
        repository.useCode(
            account, hash(account, code.strip().toLowerCase(Locale.ROOT)), clock.instant());
    if (onPaper) {
      audit.record(SIGN_IN, AuditEvent.signed("second-factor.paper-code", account));
    }
    return onPaper;
  }

  private boolean usesStep(UUID account, String code) {
    SecondFactorRepository.Factor factor = repository.factor(account).orElse(null);
    if (factor == null) {
      return false;
    }
    OptionalLong step = Totp.match(factor.secret(), code, clock.instant(), factor.lastStep());
    return step.isPresent() && repository.useStep(account, step.getAsLong());
  }

  private static byte[] hash(UUID account, String code) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((account + " " + code).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
