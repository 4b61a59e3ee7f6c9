package vn.mangnon.browser;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * A real OpenID Connect provider (Spring Authorization Server) on loopback. It refuses a client
 * that sends no PKCE challenge, and can be told to tell a lie in the ID token.
 */
final class LocalIdentityProvider implements AutoCloseable {
  static final String CLIENT = "mangnon";
  static final String SECRET = "a secret of the test";
  static final String PASSWORD = "a password of the provider";

  private final Tomcat tomcat = new Tomcat();
  private final InMemoryRegisteredClientRepository clients =
      new InMemoryRegisteredClientRepository(client("http://127.0.0.1/not-yet"));
  private final Map<String, Object> claims = new ConcurrentHashMap<>();
  private final Path folder;

  private LocalIdentityProvider() throws IOException, LifecycleException {
    folder = Files.createTempDirectory("identity");
    tomcat.setBaseDir(folder.toString());
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    StandardContext site = (StandardContext) tomcat.addContext("", folder.toString());
    tomcat.start();
    GenericWebApplicationContext context =
        new GenericWebApplicationContext(site.getServletContext());
    context.registerBean(Settings.class, () -> new Settings(issuer(), clients, claims));
    new AnnotatedBeanDefinitionReader(context).register(Server.class);
    context.refresh();
    FilterDef security = new FilterDef();
    security.setFilterName("security");
    security.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", context));
    FilterMap everything = new FilterMap();
    everything.setFilterName("security");
    everything.addURLPattern("/*");
    site.addFilterDef(security);
    site.addFilterMap(everything);
    Tomcat.addServlet(site, "nothing", new jakarta.servlet.http.HttpServlet() {});
    site.addServletMappingDecoded("/", "nothing");
    site.filterStart();
  }

  static LocalIdentityProvider start() {
    try {
      return new LocalIdentityProvider();
    } catch (IOException | LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
  }

  /** Lets the application at that address send people here. */
  void trust(String application) {
    clients.save(client(application + "/dang-nhap/ngoai/ve"));
  }

  /** From now on ID tokens carry this claim with this value, whatever is true. */
  void claim(String name, Object value) {
    claims.put(name, value);
  }

  void claimTheTruth() {
    claims.clear();
  }

  private static RegisteredClient client(String redirect) {
    return RegisteredClient.withId(CLIENT)
        .clientId(CLIENT)
        .clientSecret("{noop}" + SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(redirect)
        .scope("openid")
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the server is told by its test. */
  record Settings(String issuer, RegisteredClientRepository clients, Map<String, Object> claims) {}

  /** The identity provider's own application; not a configuration that ours would find. */
  @EnableWebSecurity
  static class Server {
    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    RegisteredClientRepository clients(Settings settings) {
      return settings.clients();
    }

    @Bean
    AuthorizationServerSettings address(Settings settings) {
      return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    UserDetailsService people() {
      return new InMemoryUserDetailsManager(
          User.withUsername("an").password("{noop}" + PASSWORD).roles("STAFF").build(),
          User.withUsername("binh").password("{noop}" + PASSWORD).roles("STAFF").build());
    }

    @Bean
    JWKSource<SecurityContext> keys() throws Exception {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      return new ImmutableJWKSet<>(
          new JWKSet(
              new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                  .privateKey((RSAPrivateKey) pair.getPrivate())
                  .keyID("one")
                  .build()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Settings settings) {
      return context -> {
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
          context.getClaims().claims(known -> known.putAll(settings.claims()));
        }
      };
    }
  }
}
