package vn.mangnon.cli;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mangnon.access.AccountAnswer;

/** {@code ./mangnon user}: accounts, for whoever runs the machine when nobody can sign in. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = {
      "Tài khoản: thêm, khóa, cấp lại mật khẩu và xác thực hai lớp.",
      "Accounts: add, disable, reset password and second factor."
    })
final class UserCommand implements Runnable {
  private final Application application;

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
      mixinStandardHelpOptions = true,
      description = "Thêm tài khoản, in mã mời / add an account and print its invitation.")
  int add(
      @Mixin AccountWork on,
      @Parameters(paramLabel = "<login>") String login,
      @Parameters(paramLabel = "<name>") String name) {
    return on.with(
        application,
        (accounts, secondFactors) ->
            switch (accounts.create(AccountWork.MACHINE, login, name, Optional.empty())) {
              case AccountAnswer.Done(UUID id) -> on.invited(accounts, id);
              case AccountAnswer.Refused(var why) ->
                  on.refused(why.name(), why.vi() + " / " + why.en());
            });
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Khóa tài khoản / disable an account.")
  int disable(@Mixin AccountWork on, @Parameters(paramLabel = "<login>") String login) {
    return on.with(
        application,
        login,
        (accounts, secondFactors, account) -> {
          accounts.setDisabled(AccountWork.MACHINE, account.id(), true);
          return on.done(
              Map.of("account", account.id().toString(), "disabled", true),
              "Đã khóa / disabled: " + account.login());
        });
  }

  @Command(
      name = "reset",
      mixinStandardHelpOptions = true,
      description = "Cấp lại mật khẩu, bỏ xác thực hai lớp / new invitation, no second factor.")
  int reset(@Mixin AccountWork on, @Parameters(paramLabel = "<login>") String login) {
    return on.with(
        application,
        login,
        (accounts, secondFactors, account) -> {
          secondFactors.reset(AccountWork.MACHINE, account.id());
          return on.invited(accounts, account.id());
        });
  }
}
