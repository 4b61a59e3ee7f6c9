package vn.mangnon.agencies;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.database.OwnerTask;

/** Brings the agencies of the files into the database at each start, in one transaction. */
@Component
class AgenciesLoad implements OwnerTask {
  private static final int ORDER = 50;
  private final Agencies agencies;

  AgenciesLoad(Agencies agencies) {
    this.agencies = agencies;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run(DataSource owner) {
    AgenciesRepository repository = new AgenciesRepository(owner);
    new TransactionTemplate(new JdbcTransactionManager(owner))
        .executeWithoutResult(transaction -> {
          repository.writeAgencies(agencies.all());
          repository.writeSuccessions(agencies.successions());
        });
  }
}
