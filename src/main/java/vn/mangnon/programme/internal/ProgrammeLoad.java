package vn.mangnon.programme.internal;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.database.OwnerTask;
import vn.mangnon.programme.Programme;

/** Brings the programme of the files into the database at each start, in one transaction. */
@Component
class ProgrammeLoad implements OwnerTask {
  private static final int ORDER = 60;
  private final Programme programme;

  ProgrammeLoad(Programme programme) {
    this.programme = programme;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run(DataSource owner) {
    ProgrammeRepository repository = new ProgrammeRepository(owner);
    new TransactionTemplate(new JdbcTransactionManager(owner))
        .executeWithoutResult(transaction -> {
          repository.clear();
          repository.writeElements(programme.elements());
          repository.writeTargets(programme);
          repository.writeCheckpoints(programme.targets());
          repository.writeMeasures(programme.targets());
        });
  }
}
