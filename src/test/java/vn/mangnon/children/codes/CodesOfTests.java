package vn.mangnon.children.codes;

import java.nio.file.Path;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The lists of a programme, for tests of other packages. */
public final class CodesOfTests {
  private CodesOfTests() {}

  public static Codes read(Path programme) {
    return CodesReader.read(new ProgrammeFolder(programme), new Problems());
  }
}
