package vn.mangnon.cli;

import org.springframework.context.ConfigurableApplicationContext;

/** Where a started application answers. */
final class Serving {
  private Serving() {}

  static String address(ConfigurableApplicationContext context) {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }
}
