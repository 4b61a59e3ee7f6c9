package vn.mangnon.database;

import javax.sql.DataSource;

/**
 * Work that a module does as the owner each time the system starts, after the migrations and before
 * the first request: loading reference data from files. It must give the same state when run again.
 */
public interface OwnerTask {
  /** Lower runs first; a module's tasks come after those of the modules it depends on. */
  int order();

  /** Does the work in transactions of its own. */
  void run(DataSource owner);
}
