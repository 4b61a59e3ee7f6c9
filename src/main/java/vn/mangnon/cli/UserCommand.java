package vn.mangnon.cli;

import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mangnon.access.Account;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SecondFactors;

/** {@code ./mangnon user}: accounts, for whoever runs the machine when nobody can sign in. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = {
      "Tài khoản: thêm, khóa, cấp lại mật khẩu và xác thực hai lớp.",
      "Accounts: add, disable, reset password and second factor."
    })
final class UserCommand implements Runnable {
  private static final Actor.Machine MACHINE = Actor.machine("command-line");
  private final Application application;
  @Mixin private Installation installation = new Installation();

  @Option(names = "--demo", description = "Trên dữ liệu mẫu / on the demonstration's data.")
  private boolean demo;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  UserCommand(Application application) {
    this.application = application;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Hãy chọn add, disable hoặc reset. / Choose add, disable or reset.");
  }

  @Command(
      name = "add",
      description = "Thêm tài khoản, in mã mời / add an account and print its invitation.")
  int add(
      @Parameters(paramLabel = "<login>") String login,
      @Parameters(paramLabel = "<name>") String name) {
    return with(accounts ->
        switch (accounts.create(MACHINE, login, name, Optional.empty())) {
          case AccountAnswer.Done(UUID id) -> invitation(accounts, id);
          case AccountAnswer.Refused(var why) -> refused(why.vi() + " / " + why.en());
        });
  }

  @Command(name = "disable", description = "Khóa tài khoản / disable an account.")
  int disable(@Parameters(paramLabel = "<login>") String login) {
    return withAccount(
        login,
        (accounts, account, secondFactors) -> {
          accounts.setDisabled(MACHINE, account.id(), true);
          say("Đã khóa / disabled: " + account.login());
          return ExitCode.OK;
        });
  }

  @Command(
      name = "reset",
      description = "Cấp lại mật khẩu, bỏ xác thực hai lớp / new invitation, no second factor.")
  int reset(@Parameters(paramLabel = "<login>") String login) {
    return withAccount(
        login,
        (accounts, account, secondFactors) -> {
          secondFactors.reset(MACHINE, account.id());
          return invitation(accounts, account.id());
        });
  }

  private int invitation(Accounts accounts, UUID id) {
    say(
        "Mở một lần trong 7 ngày / open once within 7 days: /loi-moi?ma="
            + accounts.invite(MACHINE, id));
    return ExitCode.OK;
  }

  /** What is done with one account. */
  private interface Work {
    int on(Accounts accounts, Account account, SecondFactors secondFactors);
  }

  private int withAccount(String login, Work work) {
    try (ConfigurableApplicationContext context = start()) {
      Accounts accounts = context.getBean(Accounts.class);
      return accounts.all(MACHINE).stream()
          .filter(account -> account.login().equals(login))
          .findFirst()
          .map(account -> work.on(accounts, account, context.getBean(SecondFactors.class)))
          .orElseGet(() -> refused("Không có tài khoản / no account: " + login));
    }
  }

  private int with(ToIntFunction<Accounts> work) {
    try (ConfigurableApplicationContext context = start()) {
      return work.applyAsInt(context.getBean(Accounts.class));
    }
  }

  private ConfigurableApplicationContext start() {
    return application.work(installation.properties(demo ? "demo" : ""));
  }

  private int refused(String words) {
    spec.commandLine().getErr().println(words);
    return ExitCode.REFUSED;
  }

  private void say(String words) {
    spec.commandLine().getOut().println(words);
    spec.commandLine().getOut().flush();
  }
}
