package vn.mangnon.access.internal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Accounts;

/** On an installation without accounts, prints the code that makes the first administrator. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "mangnon.sample", havingValue = "false", matchIfMissing = true)
class FirstStart implements ApplicationRunner {
  private final Accounts accounts;

  FirstStart(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.none()) {
      System.out.printf(
          "Mã khởi đầu / starting code: %s  (mở / open: /bat-dau)%n",
          accounts.inviteFirstAdministrator());
    }
  }
}
