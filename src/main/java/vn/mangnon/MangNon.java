package vn.mangnon;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.mangnon.cli.CommandLineEntry;

/** The program: every command of {@code ./mangnon} that is not a build command starts here. */
@SpringBootApplication(proxyBeanMethods = false)
public class MangNon {
  /** Runs one command and exits with its code; a server runs until it is told to stop. */
  public static void main(String[] arguments) {
    CommandLineEntry.run(MangNon.class, arguments);
  }
}
