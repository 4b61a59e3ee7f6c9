package vn.mangnon.programme;

import java.nio.file.Path;
import javax.sql.DataSource;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.AgenciesFiles;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.places.PlacesFiles;
import vn.mangnon.programme.internal.ProgrammeFiles;
import vn.mangnon.programme.internal.ProgrammeReader;

/**
 * A programme's folder as tests need it: {@code QuangNinh.world().programme()}; {@code load} puts
 * it into a test database as the application does at start.
 */
public record QuangNinh(Programme programme, Places places, Agencies agencies) {
  private static final Path FOLDER = Path.of("programmes/quang-ninh");

  /** The real programme; fails with every mistake of its files. */
  public static QuangNinh world() {
    return read(FOLDER);
  }

  /** Any other folder. */
  public static QuangNinh read(Path folder) {
    Problems problems = new Problems();
    QuangNinh world = read(folder, problems);
    problems.throwIfAny();
    return world;
  }

  /** Any other folder, mistakes and all. */
  public static QuangNinh read(Path path, Problems problems) {
    ProgrammeFolder folder = new ProgrammeFolder(path);
    Places places = PlacesFiles.read(folder, problems);
    Agencies agencies = AgenciesFiles.read(folder, problems);
    String province = places.all().stream().map(Place::code).findFirst().orElse("no province");
    return new QuangNinh(
        ProgrammeReader.read(folder, province, agencies, problems), places, agencies);
  }

  /** Loads places, agencies and programme as the owner. */
  public void load(DataSource owner) {
    PlacesFiles.load(places, owner);
    AgenciesFiles.load(agencies, owner);
    ProgrammeFiles.load(programme, owner);
  }
}
