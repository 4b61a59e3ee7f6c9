package vn.mangnon.access.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * The outside identity provider of this installation, from {@code MANGNON_OIDC_…}.
 *
 * @param issuer its issuer identifier, at which its metadata is found (OpenID Connect Discovery)
 * @param name what the button calls it
 * @param amr authentication methods (RFC 8176) that each count as a second factor
 * @param acr authentication context classes that each count as a second factor
 */
record IdentityProvider(
    String issuer,
    String clientId,
    String clientSecret,
    String name,
    Set<String> amr,
    Set<String> acr) {

  /** Reads the settings; empty when no issuer is set, an exception when they are half set. */
  static Optional<IdentityProvider> of(UnaryOperator<String> settings) {
    String issuer = settings.apply("mangnon.oidc.issuer");
    if (issuer.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new IdentityProvider(
            trusted(issuer.strip()),
            required(settings, "mangnon.oidc.client-id"),
            required(settings, "mangnon.oidc.client-secret"),
            settings.apply("mangnon.oidc.name").strip(),
            words(settings.apply("mangnon.oidc.second-factor-amr")),
            words(settings.apply("mangnon.oidc.second-factor-acr"))));
  }

  /** Whether the provider vouches for a second factor in a way this installation accepts. */
  boolean vouchesForSecondFactor(OidcIdToken token) {
    List<String> methods = Optional.ofNullable(token.getAuthenticationMethods()).orElse(List.of());
    String context = token.getAuthenticationContextClass();
    return methods.stream().anyMatch(amr::contains) || context != null && acr.contains(context);
  }

  private static String trusted(String issuer) {
    URI address = URI.create(issuer);
    boolean loopback =
        Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
    if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && loopback)) {
      throw new IllegalArgumentException(
          "MANGNON_OIDC_ISSUER phải là địa chỉ https, không phải %s. / must be an https address"
              .formatted(issuer));
    }
    return issuer;
  }

  private static String required(UnaryOperator<String> settings, String property) {
    String value = settings.apply(property).strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "Đã đặt MANGNON_OIDC_ISSUER thì cần cả %1$s. / With MANGNON_OIDC_ISSUER, set %1$s too."
              .formatted(property.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_")));
    }
    return value;
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split("[,\\s]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return issuer;
  }
}
