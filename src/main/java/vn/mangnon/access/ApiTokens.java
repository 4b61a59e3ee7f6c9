package vn.mangnon.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.database.UuidV7;

/**
 * Keys with which other programs report and read figures. A key acts with its owner's grants of the
 * day, never for an account whose role needs a second factor, and ends with its date, when revoked,
 * and with every visit of its owner: a new password, “sign out everywhere”, a disabled account.
 */
public final class ApiTokens {
  /** The longest life of a key. */
  public static final Duration LONGEST_LIFE = Duration.ofDays(366);

  private static final String PREFIX = "mangnon_";
  private static final int SECRET = 32;
  private static final int ID = 16;
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 80;
  private static final Duration NOTED = Duration.ofMinutes(1);
  private static final Actor.Machine MACHINE = Actor.machine("api-keys");

  private final SignedTransaction transaction;
  private final ApiTokenRepository tokens;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiTokens(
      SignedTransaction transaction,
      ApiTokenRepository tokens,
      Accounts accounts,
      AuditTrail audit,
      Clock clock) {
    this.transaction = transaction;
    this.tokens = tokens;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who comes with a key, and whether it may change anything. */
  public record Holder(Actor.User user, boolean mayWrite) {}

  /**
   * Makes a key.
   *
   * @param life how long it is to open anything, at most {@link #LONGEST_LIFE}
   */
  public ApiTokenAnswer make(Actor.User owner, String name, boolean mayWrite, Duration life) {
    String called = name.replaceAll("\\p{C}", "").strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      return new ApiTokenAnswer.Refused(ApiTokenAnswer.Why.NO_NAME);
    }
    if (owner.needsSecondFactor()) {
      return new ApiTokenAnswer.Refused(ApiTokenAnswer.Why.SECOND_FACTOR_ROLE);
    }
    Instant now = clock.instant();
    if (of(owner).stream().filter(token -> token.valid(now)).count() >= MOST) {
      return new ApiTokenAnswer.Refused(ApiTokenAnswer.Why.TOO_MANY);
    }
    Duration lasting = life.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : life;
    byte[] secret = new byte[SECRET];
    random.nextBytes(secret);
    ApiToken token =
        new ApiToken(
            UuidV7.next(clock),
            owner.id(),
            called,
            mayWrite,
            now,
            now.plus(lasting),
            Optional.empty(),
            Optional.empty());
    transaction.write(
        MACHINE,
        () -> {
          tokens.add(token, hash(secret));
          return token;
        });
    audit.record(owner, AuditEvent.signed("api-key.made", token.id()));
    return new ApiTokenAnswer.Made(token, written(token.id(), secret));
  }

  /** One's own keys, newest first. */
  public List<ApiToken> of(Actor.User owner) {
    return transaction.read(MACHINE, () -> tokens.of(owner.id()));
  }

  /** Ends one of one's own keys. */
  public boolean revoke(Actor.User owner, UUID id) {
    boolean revoked =
        transaction.write(MACHINE, () -> tokens.revoke(id, owner.id(), clock.instant()));
    if (revoked) {
      audit.record(owner, AuditEvent.signed("api-key.revoked", id));
    }
    return revoked;
  }

  /** Who comes with this key; empty for a wrong, ended or revoked one alike. */
  public Optional<Holder> holder(String written) {
    Optional<byte[]> bytes = read(written);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes.get());
    UUID id = new UUID(buffer.getLong(), buffer.getLong());
    byte[] secret = new byte[SECRET];
    buffer.get(secret);
    Instant now = clock.instant();
    return transaction.write(
        MACHINE,
        () ->
            tokens
                .find(id)
                .filter(kept -> MessageDigest.isEqual(kept.hash(), hash(secret)))
                .map(ApiTokenRepository.Kept::token)
                .filter(token -> token.valid(now))
                .flatMap(token ->
                    accounts
                        .actor(token.account(), token.madeAt())
                        .filter(user -> !user.needsSecondFactor())
                        .map(user -> {
                          note(token, now);
                          return new Holder(user, token.mayWrite());
                        })));
  }

  private void note(ApiToken token, Instant now) {
    if (token.lastUsedAt().filter(last -> last.plus(NOTED).isAfter(now)).isEmpty()) {
      tokens.used(token.id(), now);
    }
  }

  private static String written(UUID id, byte[] secret) {
    byte[] bytes =
        ByteBuffer.allocate(ID + SECRET)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put(secret)
            .array();
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<byte[]> read(String written) {
    if (!written.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(written.substring(PREFIX.length()));
      return bytes.length == ID + SECRET ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static byte[] hash(byte[] secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("api-key ".getBytes(StandardCharsets.UTF_8));
      return digest.digest(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
