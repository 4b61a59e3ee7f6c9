package vn.mangnon.access.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.mangnon.access.ApiTokens;
import vn.mangnon.access.ExternalIdentities;

/** What stands before every page: forged requests, framing, and {@link Doorkeeper}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  /** Requests are measured as wholes; measuring each filter of each costs more than it tells. */
  @Bean
  SecurityObservationSettings requestsOnly() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  CookieSerializer visitCookies() {
    return new VisitCookies();
  }

  @Bean
  CsrfTokenRepository formTokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  @Bean
  MetricsDoor metricsDoor(@Value("${mangnon.metrics.token:}") String token) {
    return new MetricsDoor(token);
  }

  @Bean
  @ConditionalOnProperty("mangnon.oidc.issuer")
  ProviderSignIn providerSignIn(Environment environment, ExternalIdentities identities) {
    IdentityProvider provider =
        IdentityProvider.of(setting -> environment.getProperty(setting, "")).orElseThrow();
    return new ProviderSignIn(provider, identities);
  }

  /**
   * Programs that come with a key: no session is read or made, so no form token is needed, and a
   * browser's cookie is worth nothing here.
   */
  @Bean
  @Order(1)
  @ConditionalOnWebApplication
  SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens) {
    return http.securityMatcher(TokenDoor::concerns)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable())
        .headers(headers -> headers.cacheControl(cache -> cache.disable()))
        .addFilterBefore(new TokenDoor(tokens), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Pages decide through {@link Doorkeeper}, which refuses what names no policy. */
  @Bean
  @ConditionalOnWebApplication
  SecurityFilterChain pages(
      HttpSecurity http,
      SecurityContextRepository contexts,
      CsrfTokenRepository tokens,
      MetricsDoor metrics,
      Optional<ProviderSignIn> provider) {
    provider.ifPresent(known -> known.addTo(http));
    return http.securityContext(context -> context.securityContextRepository(contexts))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable())
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                .accessDeniedHandler((request, response, denied) ->
                    response.sendError(
                        denied instanceof CsrfException
                            ? HttpStatus.CONFLICT.value()
                            : HttpStatus.NOT_FOUND.value())))
        .headers(headers ->
            headers
                .cacheControl(cache -> cache.disable())
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/metrics/**", "/actuator/sbom/**")
                .access(metrics)
                .anyRequest()
                .permitAll())
        .build();
  }

  @Bean
  WebMvcConfigurer actorsAndDoors(ActorArgument actors, Doorkeeper doorkeeper) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper).order(-10);
      }
    };
  }
}
