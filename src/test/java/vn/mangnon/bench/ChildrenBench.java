package vn.mangnon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./mangnon bench children}: children in, found, linked, and listed. */
@Command(
    name = "children",
    mixinStandardHelpOptions = true,
    description = {
      "Sổ trẻ em: nhập, tìm, liên kết bản ghi, và các trang khi nhiều người dùng.",
      "The register of children: import, search, linkage, and pages with many users."
    })
final class ChildrenBench implements Callable<Integer> {
  private static final int USUAL = 400_000;
  private static final int IMPORTED_OF = 8;
  private static final int KEPT = 2_000;
  private static final double IMPORT_SECONDS = 10;
  private static final double SEARCH_MS = 20;
  private static final double LARGE_SEARCH_MS = 40;

  @Option(names = "--children", defaultValue = "400000", description = "Số trẻ em / children.")
  private int children;

  @Option(
      names = "--large",
      defaultValue = "0",
      description = {
        "Tìm thêm trong sổ lớn chừng này trẻ, ví dụ 4000000; lâu.",
        "Search in a register grown to so many as well, such as 4000000; takes long."
      })
  private int large;

  @Option(
      names = "--keep",
      paramLabel = "<folder>",
      description = {
        "Làm sổ trong thư mục này và để lại; lần sau chỉ tìm trong sổ đã có, không nhập lại.",
        "Make the register in this folder and leave it there; found there the next time, it is"
            + " searched as it is and nothing is taken in."
      })
  private @Nullable Path keep;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "<part>",
      description = {
        "Chỉ đo phần này: linkage, import, search, pages; kết quả có mục riêng.",
        "Measure these parts only; their results have a section of their own."
      })
  private Set<Part> only = EnumSet.noneOf(Part.class);

  /** What can be measured by itself. */
  enum Part {
    LINKAGE,
    IMPORT,
    SEARCH,
    PAGES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(names = "--users", defaultValue = "50", description = "Số người dùng / users at once.")
  private int users;

  @Option(
      names = "--seconds",
      defaultValue = "15",
      description = "Thời gian đo trang / how long pages are read, in seconds.")
  private int seconds;

  @Option(names = "--json", description = "Trả lời bằng JSON / answer in JSON.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "<file>",
      description = "Viết kết quả vào tệp / write the results to a file.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    PrintStream told = json ? System.err : System.out;
    Findings findings = new Findings(told);
    if (wanted(Part.LINKAGE)) {
      LinkageMeasure linkage = new LinkageMeasure(findings);
      linkage.publicSets();
      linkage.register(children);
    }
    if (wanted(Part.IMPORT) || wanted(Part.SEARCH) || wanted(Part.PAGES)) {
      register(findings);
    }
    if (out != null) {
      findings.write(out, command());
    }
    if (json) {
      System.out.println(findings.asJson());
    }
    return findings.allMet() ? 0 : 1;
  }

  private boolean wanted(Part part) {
    return only.isEmpty() || only.contains(part);
  }

  private String command() {
    String parts = only.stream().sorted().map(Part::toString).collect(Collectors.joining(","));
    String again = keep == null ? "" : " --keep <folder>";
    return "./mangnon bench children" + again + (parts.isEmpty() ? "" : " --only " + parts);
  }

  private void register(Findings findings) throws IOException {
    try (Workplace workplace = keep == null ? Workplace.create() : Workplace.staying(keep)) {
      boolean known = workplace.used();
      workplace.takeOwnProgramme();
      findings.step("sample people and places");
      try (Workplace.Started place = workplace.start()) {
        RegisterLoad load = new RegisterLoad(place);
        if (!known) {
          fill(workplace, place, load, findings);
        } else if (wanted(Part.SEARCH)) {
          search(place, load, load.size(), findings);
        }
      }
      if (wanted(Part.PAGES)) {
        new ChildPages(workplace, findings).run(users, Duration.ofSeconds(seconds));
      }
    }
  }

  private void fill(
      Workplace workplace, Workplace.Started place, RegisterLoad load, Findings findings) {
    int imported = wanted(Part.IMPORT) ? Math.max(1, children / IMPORTED_OF) : 0;
    if (imported > 0) {
      intake(load, workplace, imported, findings);
    }
    if (!wanted(Part.SEARCH) && !wanted(Part.PAGES)) {
      return;
    }
    findings.step("%,d more children".formatted(children - imported));
    load.opened(children - imported);
    if (!wanted(Part.SEARCH)) {
      return;
    }
    search(place, load, children, findings);
    if (large > children) {
      findings.step("%,d more children".formatted(large - children));
      load.opened(large - children);
      search(place, load, large, findings);
    }
  }

  private static void intake(
      RegisterLoad load, Workplace workplace, int imported, Findings findings) {
    findings.step("import of %,d children".formatted(imported));
    RegisterLoad.Intake intake = load.imported(workplace, imported);
    findings.add(
        Finding.noted(
            "Check of %,d children with a vaccination each".formatted(imported),
            figures(intake.checked()),
            "the file's first step, in a program just started: read, checked, compared with the"
                + " children there; nothing written, the answer says what taking it in would do"));
    RegisterLoad.Imported taken = intake.taken();
    double allowed = IMPORT_SECONDS * Math.max(1, imported / (USUAL / (double) IMPORTED_OF));
    findings.add(
        Finding.of(
            "Import of %,d children with a vaccination each".formatted(imported),
            "≤ %.0f s".formatted(allowed),
            taken.seconds() <= allowed,
            figures(taken),
            "then its second step, a neighbour's list through the import service into a new"
                + " register: read, checked and compared once more, opened with home, mother,"
                + " numbers, dose, provenance, entries of the trail and names for the search, in"
                + " one transaction and under the row rules"));
  }

  private static String figures(RegisterLoad.Imported step) {
    return "%.1f s, %,.0f rows/s, %.1f CPU s (application %.1f, database %.1f)"
        .formatted(
            step.seconds(),
            step.rows() / step.seconds(),
            step.cpu().total(),
            step.cpu().application(),
            step.cpu().database());
  }

  private static void search(
      Workplace.Started place, RegisterLoad load, int size, Findings findings) {
    boolean large = size > 2 * USUAL;
    new SearchMeasure(place, load.kept(KEPT), size, large ? LARGE_SEARCH_MS : SEARCH_MS, findings)
        .run(place.person("so-tre-em"), place.person("tre-em-ha-lam"), !large);
  }
}
