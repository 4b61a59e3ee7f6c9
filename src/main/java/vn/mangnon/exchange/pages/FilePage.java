package vn.mangnon.exchange.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.mangnon.exchange.ImportReport;
import vn.mangnon.exchange.Problem;
import vn.mangnon.exchange.ProblemCode;
import vn.mangnon.exchange.SentFile;
import vn.mangnon.web.Pages;

/**
 * One sent file: how far it is, what is wrong in it, what it changed.
 *
 * @param kind the kind of problems chosen, empty for all
 * @param number the page of problems or changes shown, from 1
 * @param changes the values it brought, of the page shown
 * @param said what just could not be done
 */
public record FilePage(
    SentFile file,
    Instant now,
    Optional<ProblemCode> kind,
    int number,
    List<ChangeLine> changes,
    Optional<Said> said) {
  static final int SIZE = 50;

  public FilePage {
    changes = List.copyOf(changes);
  }

  /**
   * Why a step was not done.
   *
   * @param corrected how many of the file's values were corrected since
   * @param standing what stands on the file and would fall with it
   */
  public record Said(
      String textVi,
      String textEn,
      long corrected,
      List<ChangeLine> standing,
      List<SheetLine> accepted) {
    public Said {
      standing = List.copyOf(standing);
      accepted = List.copyOf(accepted);
    }

    static Said of(String textVi, String textEn) {
      return new Said(textVi, textEn, 0, List.of(), List.of());
    }
  }

  /** What was found, once there is an answer. */
  public Optional<ImportReport> report() {
    return file.report();
  }

  /** How many problems of each kind, the kinds in a fixed order. */
  public Map<ProblemCode, Long> groups() {
    return problems().stream()
        .collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting()));
  }

  /** The problems of the page shown. */
  public List<Problem> shown() {
    return chosen().stream().skip(problemPages().offset()).limit(SIZE).toList();
  }

  /** Where in the list of problems one is. */
  public Pages problemPages() {
    return new Pages(number, SIZE, chosen().size());
  }

  /** Where in the list of changes one is. */
  public Pages changePages() {
    return new Pages(number, SIZE, report().map(one -> one.added() + one.corrected()).orElse(0L));
  }

  /** Figures that would be written now. */
  public long ready() {
    return report().map(one -> one.added() + one.corrected()).orElse(0L);
  }

  private List<Problem> problems() {
    return report().map(ImportReport::problems).orElseGet(List::of);
  }

  private List<Problem> chosen() {
    return problems().stream()
        .filter(problem -> kind.isEmpty() || problem.code() == kind.get())
        .toList();
  }
}
