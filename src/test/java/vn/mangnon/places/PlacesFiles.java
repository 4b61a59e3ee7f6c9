package vn.mangnon.places;

import javax.sql.DataSource;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** Reads and loads places outside Spring, for the tests of every module. */
public final class PlacesFiles {
  private PlacesFiles() {}

  /** The places of a folder; mistakes go to {@code problems}. */
  public static Places read(ProgrammeFolder folder, Problems problems) {
    return PlacesReader.read(folder, problems);
  }

  /** What the application does at start. */
  public static void load(Places places, DataSource owner) {
    new PlacesLoad(places).run(owner);
  }
}
