package vn.mangnon.agencies;

import javax.sql.DataSource;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** Reads and loads agencies outside Spring, for the tests of every module. */
public final class AgenciesFiles {
  private AgenciesFiles() {}

  /** The agencies of a folder; mistakes go to {@code problems}. */
  public static Agencies read(ProgrammeFolder folder, Problems problems) {
    return AgenciesReader.read(folder, problems);
  }

  /** What the application does at start. */
  public static void load(Agencies agencies, DataSource owner) {
    new AgenciesLoad(agencies).run(owner);
  }
}
