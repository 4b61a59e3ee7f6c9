package vn.mangnon.audit;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The key of the checkpoints, and the clockwork that seals. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {
  @Bean
  CheckpointKey checkpointKey(@Value("${mangnon.audit.folder:${mangnon.home}}") Path folder) {
    return CheckpointKey.in(folder);
  }
}
