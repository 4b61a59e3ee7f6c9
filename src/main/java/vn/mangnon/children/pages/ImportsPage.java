package vn.mangnon.children.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.children.sources.ImportFile;
import vn.mangnon.children.sources.Source;

/**
 * Where a neighbour's file is sent, and what was sent before.
 *
 * @param chosen the code of the source chosen last
 * @param files one's own, newest first
 */
public record ImportsPage(
    List<Source> sources,
    String chosen,
    List<ImportFile> files,
    Instant now,
    Optional<Fault> fault) {
  /** What stands in the way of a file. */
  public enum Fault {
    NO_FILE,
    NO_SOURCE,
    TOO_LARGE
  }

  public ImportsPage {
    sources = List.copyOf(sources);
    files = List.copyOf(files);
  }

  /** The name of a file's source in a language. */
  public String sourceOf(ImportFile file, String language) {
    return sources.stream()
        .filter(source -> source.code().equals(file.source()))
        .map(source -> source.nameIn(language))
        .findFirst()
        .orElse(file.source());
  }
}
