package vn.mangnon.cli;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application, with or without its web server. */
record Application(Class<?> source) {
  /** Starts the web server; the caller keeps or closes the context. */
  ConfigurableApplicationContext serve(Map<String, Object> properties) {
    return start(WebApplicationType.SERVLET, properties);
  }

  /** Starts everything but the web server, joining the database of a running installation. */
  ConfigurableApplicationContext work(Map<String, Object> properties) {
    return start(WebApplicationType.NONE, properties);
  }

  private ConfigurableApplicationContext start(
      WebApplicationType type, Map<String, Object> properties) {
    SpringApplication application = new SpringApplication(source);
    application.setWebApplicationType(type);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(properties);
    application.setLogStartupInfo(false);
    return application.run();
  }
}
