package vn.mangnon.cli;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;

/** With whose rights a command works: those of the machine's administrator, or a person's. */
final class OnBehalf {
  private static final Actor.Machine MACHINE = Actor.machine("command-line");

  @Option(
      names = "--user",
      paramLabel = "<login>",
      description = "Với quyền của người này / with this person's rights.")
  private @Nullable String user;

  Actor actor(ConfigurableApplicationContext context) {
    if (user == null) {
      return MACHINE;
    }
    Accounts accounts = context.getBean(Accounts.class);
    return accounts.all(MACHINE).stream()
        .filter(account -> account.login().equals(user))
        .findFirst()
        .map(Account::id)
        .flatMap(id -> accounts.actor(id, context.getBean(Clock.class).instant()))
        .orElseThrow(
            () -> new IllegalArgumentException("Không có tài khoản / no account: " + user));
  }
}
