package vn.mangnon.places;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.database.OwnerTask;

/** Brings the places of the files into the database at each start, in one transaction. */
@Component
class PlacesLoad implements OwnerTask {
  private static final int ORDER = 40;
  private final Places places;

  PlacesLoad(Places places) {
    this.places = places;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run(DataSource owner) {
    PlacesRepository repository = new PlacesRepository(owner);
    new TransactionTemplate(new JdbcTransactionManager(owner))
        .executeWithoutResult(transaction -> {
          repository.writePlaces(places.all());
          repository.writeParents(places.all());
          repository.writeSuccessions(places.successions());
          repository.writeMaps(places);
        });
  }
}
