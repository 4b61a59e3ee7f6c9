package vn.mangnon.web.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.mangnon.web.Messages;

/** Puts the shell before every handler. */
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
}
