package vn.mangnon.web.internal;

import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.mangnon.web.Messages;

/** Puts the shell before every handler and compresses what leaves. */
@Configuration
class ShellConfiguration {
  @Bean
  static Messages interfaceTexts() {
    return Messages.load();
  }

  @Bean
  WebMvcConfigurer shellForEveryPage(ShellInterceptor shell) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(shell);
      }
    };
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> compressed() {
    return server -> {
      Compression compression = new Compression();
      compression.setEnabled(true);
      compression.setMinResponseSize(DataSize.ofKilobytes(1));
      server.setCompression(compression);
    };
  }
}
