package vn.mangnon.exchange.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.exchange.SentFile;
import vn.mangnon.exchange.TemplateForm;
import vn.mangnon.statistics.Period;

/**
 * Where files are sent.
 *
 * @param forms whose templates the person may download
 * @param form the one chosen
 * @param period the code of the period chosen
 * @param files sent before, newest first
 * @param fault what is wrong with the last request
 */
public record FilesPage(
    List<TemplateForm> forms,
    String form,
    String period,
    List<SentFile> files,
    Instant now,
    Optional<Fault> fault) {
  public FilesPage {
    forms = List.copyOf(forms);
    files = List.copyOf(files);
  }

  /** What is wrong with a request. */
  public enum Fault {
    NO_FILE,
    TOO_LARGE,
    NO_TEMPLATE
  }

  /** The periods of all forms, newest first. */
  public List<Period> periods() {
    return forms.stream().flatMap(one -> one.periods().stream()).distinct().toList();
  }
}
