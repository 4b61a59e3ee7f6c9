package vn.mangnon.access;

import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

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
  Permissions permissions(SignedTransaction transaction, ContextRepository repository) {
    return new Permissions(transaction, repository);
  }
}
