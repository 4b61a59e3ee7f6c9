package vn.mangnon.protection.referral;

import java.util.List;
import java.util.UUID;

/** What became of an entry of the directory. */
public sealed interface DirectoryAnswer {
  /** It is kept. */
  record Done(UUID line) implements DirectoryAnswer {}

  /** Nothing was kept. */
  record Refused(List<DirectoryRefusal> why) implements DirectoryAnswer {
    public Refused {
      why = List.copyOf(why);
    }
  }

  /** There is no such service. */
  record Absent() implements DirectoryAnswer {}
}
