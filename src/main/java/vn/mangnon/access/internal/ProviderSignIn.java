package vn.mangnon.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.util.UriComponentsBuilder;
import vn.mangnon.access.ExternalIdentities;

/**
 * The authorization code flow with the identity provider (OpenID Connect Core 1.0, section 3.1):
 * state, nonce and PKCE are checked here; whom the answer signs in is decided by {@link
 * ProviderPages}. The provider is asked for {@code openid} only, so that its token carries no name.
 */
final class ProviderSignIn {
  /** Where the person is sent to the provider from. */
  static final String LEAVE = "/dang-nhap/ngoai/di/oidc";

  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
  private static final String REGISTRATION = "oidc";
  private static final String RETURN = "/dang-nhap/ngoai/ve";
  private static final String NAMED = "sign-in.provider.named";
  private static final String TOKEN = "sign-in.provider.token";

  private final IdentityProvider provider;
  private final ExternalIdentities identities;
  private final ClientRegistrationRepository registrations;

  ProviderSignIn(IdentityProvider provider, ExternalIdentities identities) {
    this.provider = provider;
    this.identities = identities;
    // The provider's metadata is read at the first sign-in: a provider that is down must not keep
    // the system from starting.
    this.registrations =
        new SupplierClientRegistrationRepository(
            () -> new InMemoryClientRegistrationRepository(discover(provider)));
  }

  private static ClientRegistration discover(IdentityProvider provider) {
    return ClientRegistrations.fromIssuerLocation(provider.issuer())
        .registrationId(REGISTRATION)
        .clientId(provider.clientId())
        .clientSecret(provider.clientSecret())
        .redirectUri("{baseUrl}" + RETURN)
        .scope(OidcScopes.OPENID)
        .build();
  }

  IdentityProvider provider() {
    return provider;
  }

  /** Whether the provider's metadata is known, or can be read now. */
  boolean answers() {
    try {
      return registrations.findByRegistrationId(REGISTRATION) != null;
    } catch (IllegalArgumentException | IllegalStateException unreachable) {
      LOG.warn("The identity provider {} does not answer", provider.issuer());
      return false;
    }
  }

  void addTo(HttpSecurity http) {
    http.oauth2Login(login ->
        login
            .loginPage("/dang-nhap")
            .clientRegistrationRepository(registrations)
            .authorizedClientRepository(new NoTokensKept())
            .securityContextRepository(new NullSecurityContextRepository())
            .authorizationEndpoint(leaving -> leaving.authorizationRequestResolver(requests()))
            .redirectionEndpoint(coming -> coming.baseUri(RETURN))
            .userInfoEndpoint(user -> user.oidcUserService(ProviderSignIn::tokenOnly))
            .successHandler(this::named)
            .failureHandler(this::failed));
  }

  private DefaultOAuth2AuthorizationRequestResolver requests() {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(
            registrations, LEAVE.substring(0, LEAVE.lastIndexOf('/')));
    resolver.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce().andThen(this::askForContext));
    return resolver;
  }

  private void askForContext(OAuth2AuthorizationRequest.Builder request) {
    if (!provider.acr().isEmpty()) {
      request.additionalParameters(
          more -> more.put("acr_values", String.join(" ", provider.acr())));
    }
  }

  private static OidcUser tokenOnly(OidcUserRequest request) {
    return new DefaultOidcUser(List.of(), request.getIdToken());
  }

  private void named(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    SecurityContextHolder.clearContext();
    if (!(authentication.getPrincipal() instanceof OidcUser user)) {
      throw new IllegalStateException("An identity without an ID token");
    }
    OidcIdToken token = user.getIdToken();
    var session = request.getSession(true);
    session.setAttribute(
        NAMED,
        new NamedIdentity(
            provider.issuer(),
            Objects.requireNonNull(token.getSubject(), "An ID token has a subject"),
            provider.vouchesForSecondFactor(token)));
    session.setAttribute(TOKEN, token.getTokenValue());
    response.sendRedirect("/dang-nhap/ngoai/xong");
  }

  private void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    identities.refused();
    LOG.info("An answer of the identity provider was refused: {}", reason(failure));
    response.sendRedirect("/dang-nhap?ngoai=hong");
  }

  /** The error's code, unless somebody put other words in its place. */
  private static String reason(AuthenticationException failure) {
    String code =
        failure instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : failure.getClass().getSimpleName();
    return code.matches("[A-Za-z_]{1,60}") ? code : "unknown";
  }

  /** Whom the provider named on this visit; asking forgets. */
  Optional<NamedIdentity> takeNamed(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null && session.getAttribute(NAMED) instanceof NamedIdentity named) {
      session.removeAttribute(NAMED);
      return Optional.of(named);
    }
    return Optional.empty();
  }

  void forgetToken(HttpServletRequest request) {
    request.getSession(true).removeAttribute(TOKEN);
  }

  /**
   * Where a visit that came from the provider also ends its session there (OpenID Connect
   * RP-Initiated Logout 1.0); empty for other visits and where the provider has no such place.
   */
  Optional<String> signOutAddress(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(TOKEN) instanceof String token)) {
      return Optional.empty();
    }
    ClientRegistration known = registrations.findByRegistrationId(REGISTRATION);
    return Optional.ofNullable(known)
        .map(found ->
            found.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
        .map(endpoint ->
            UriComponentsBuilder.fromUriString(endpoint.toString())
                .queryParam("id_token_hint", token)
                .queryParam("client_id", provider.clientId())
                .encode()
                .toUriString());
  }
}
