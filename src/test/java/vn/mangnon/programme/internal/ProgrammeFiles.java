package vn.mangnon.programme.internal;

import javax.sql.DataSource;
import vn.mangnon.programme.Programme;

/** Loads a programme outside Spring, for the tests of every module. */
public final class ProgrammeFiles {
  private ProgrammeFiles() {}

  /** What the application does at start. */
  public static void load(Programme programme, DataSource owner) {
    new ProgrammeLoad(programme).run(owner);
  }
}
