package vn.mangnon.statistics;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.database.OwnerTask;
import vn.mangnon.programme.Programme;

/** Numbers what the programme defines, at each start, so that figures can refer to it. */
@Component
class ReferenceLoad implements OwnerTask {
  private static final int ORDER = 70;
  private final Programme programme;

  ReferenceLoad(Programme programme) {
    this.programme = programme;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run(DataSource owner) {
    ReferenceRepository repository = new ReferenceRepository(owner);
    new TransactionTemplate(new JdbcTransactionManager(owner))
        .executeWithoutResult(transaction -> {
          repository.write(programme);
          repository.writeScopes();
        });
  }
}
