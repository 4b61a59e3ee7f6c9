package vn.mangnon.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SecondFactors;

/** What each {@code user} command has in common: where it works, and how it answers. */
final class AccountWork {
  static final Actor.Machine MACHINE = Actor.machine("command-line");

  @Mixin private Installation installation = new Installation();
  @Mixin private Answer answer = new Answer();

  @Option(names = "--demo", description = "Trên dữ liệu mẫu / on the demonstration's data.")
  private boolean demo;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** What is done with accounts; the answer is the exit code. */
  interface OnAccounts {
    int work(Accounts accounts, SecondFactors secondFactors);
  }

  /** What is done with one account; the answer is the exit code. */
  interface OnAccount {
    int work(Accounts accounts, SecondFactors secondFactors, Account account);
  }

  int with(Application application, OnAccounts work) {
    try (ConfigurableApplicationContext context =
        application.work(installation.properties(demo ? "demo" : ""))) {
      return work.work(context.getBean(Accounts.class), context.getBean(SecondFactors.class));
    }
  }

  int with(Application application, String login, OnAccount work) {
    return with(
        application,
        (accounts, secondFactors) ->
            accounts.all(MACHINE).stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .map(account -> work.work(accounts, secondFactors, account))
                .orElseGet(
                    () -> refused("NO_ACCOUNT", "Không có tài khoản / no account: " + login)));
  }

  int invited(Accounts accounts, UUID account) {
    String path = "/loi-moi?ma=" + accounts.invite(MACHINE, account);
    return done(
        Map.of("account", account.toString(), "invitation", path),
        "Mở một lần trong 7 ngày / open once within 7 days: " + path);
  }

  int done(Map<String, Object> facts, String words) {
    PrintWriter out = spec.commandLine().getOut();
    answer.print(out, new LinkedHashMap<>(facts), words);
    return ExitCode.OK;
  }

  /** Says why not: in words to people, as JSON to a program that asked for it. */
  int refused(String code, String words) {
    if (answer.isJson()) {
      answer.print(spec.commandLine().getOut(), Map.of("refused", code), words);
    } else {
      spec.commandLine().getErr().println(words);
    }
    return ExitCode.REFUSED;
  }
}
