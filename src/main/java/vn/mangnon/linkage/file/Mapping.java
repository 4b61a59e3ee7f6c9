package vn.mangnon.linkage.file;

import java.util.List;
import java.util.Optional;
import vn.mangnon.linkage.Field;

/**
 * What the columns of the files hold.
 *
 * @param id the column that names a record, if any; by default its line does
 * @param secondId the same in the second file, where it is called otherwise
 * @param language how names are read
 * @param columns the compared columns
 */
record Mapping(
    Optional<String> id, Optional<String> secondId, Language language, List<Column> columns) {

  /** How names are to be read. */
  enum Language {
    /** Vietnamese when most words of the names are Vietnamese syllables. */
    AUTO,
    VIETNAMESE,
    OTHER
  }

  /**
   * One compared field and where it stands.
   *
   * @param field its name and kind
   * @param first its columns in the first file, joined by a space
   * @param second its columns in the second file
   */
  record Column(Field field, List<String> first, List<String> second) {}

  Optional<String> id(boolean secondFile) {
    return secondFile ? secondId.or(() -> id) : id;
  }
}
