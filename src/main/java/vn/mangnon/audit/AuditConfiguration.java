package vn.mangnon.audit;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The key of the checkpoints, and the clockwork that seals. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {
  @Bean
  CheckpointKey checkpointKey(Environment environment) {
    String folder = environment.getProperty("mangnon.audit.folder", "");
    return CheckpointKey.in(
        Path.of(folder.isEmpty() ? environment.getRequiredProperty("mangnon.home") : folder));
  }
}
