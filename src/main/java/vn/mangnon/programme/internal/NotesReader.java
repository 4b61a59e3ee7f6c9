package vn.mangnon.programme.internal;

import java.util.List;
import java.util.Set;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.Note;

/** Reads notes, wherever they stand. */
final class NotesReader {
  private NotesReader() {}

  static List<Note> read(YamlSection section, String key) {
    return section.sections(key).stream().map(NotesReader::note).toList();
  }

  static Note note(YamlSection section) {
    section.knows(Set.of("kind", "vi", "en"));
    return new Note(
        section.choice("kind", Note.Kind.class), section.text("vi"), section.text("en"));
  }
}
