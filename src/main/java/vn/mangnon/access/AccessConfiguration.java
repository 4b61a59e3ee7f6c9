package vn.mangnon.access;

import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import vn.mangnon.audit.AuditBrowser;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.audit.AuditVerifier;

/** The access module's parts. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  @Bean
  AccessLoad accessLoad() {
    return new AccessLoad(Policy.CURRENT);
  }

  @Bean
  ContextRepository contextRepository(DataSource source) {
    return new ContextRepository(source);
  }

  @Bean
  SignedTransaction signedTransaction(
      PlatformTransactionManager transactions,
      ContextRepository repository,
      AccessLoad load,
      Clock clock) {
    return new SignedTransaction(
        transactions, repository, load::key, clock, InstantSource.system());
  }

  @Bean
  PasswordEncoder passwords() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  SecondFactors secondFactors(
      SignedTransaction transaction, DataSource source, AuditTrail audit, Clock clock) {
    return new SecondFactors(transaction, new SecondFactorRepository(source), audit, clock);
  }

  @Bean
  ExternalIdentities externalIdentities(
      SignedTransaction transaction,
      DataSource source,
      AuditTrail audit,
      PasswordEncoder passwords,
      Clock clock) {
    return new ExternalIdentities(
        transaction,
        new ExternalIdentityRepository(source),
        new AccountRepository(source),
        audit,
        passwords,
        clock);
  }

  @Bean
  AuditReader auditReader(
      SignedTransaction transaction,
      AuditBrowser browser,
      AuditVerifier verifier,
      AuditTrail audit) {
    return new AuditReader(transaction, browser, verifier, audit);
  }

  @Bean
  Accounts accounts(
      SignedTransaction transaction,
      DataSource source,
      @Qualifier("grants") DataSource grants,
      AccessLoad load,
      SecondFactors secondFactors,
      AuditTrail audit,
      PasswordEncoder passwords,
      Clock clock) {
    SignedTransaction granting =
        new SignedTransaction(
            new JdbcTransactionManager(grants),
            new ContextRepository(grants),
            load::key,
            clock,
            InstantSource.system());
    return new Accounts(
        transaction,
        new AccountRepository(source),
        new Grants(granting, new AccountRepository(grants), audit.on(grants), clock),
        secondFactors,
        audit,
        passwords,
        clock);
  }

  @Bean
  ApiTokens apiTokens(
      SignedTransaction transaction,
      DataSource source,
      Accounts accounts,
      AuditTrail audit,
      Clock clock) {
    return new ApiTokens(transaction, new ApiTokenRepository(source), accounts, audit, clock);
  }

  @Bean
  Permissions permissions(SignedTransaction transaction, ContextRepository repository) {
    return new Permissions(transaction, repository);
  }
}
