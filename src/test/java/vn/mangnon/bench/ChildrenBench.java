package vn.mangnon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
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
    LinkageMeasure linkage = new LinkageMeasure(findings);
    linkage.publicSets();
    linkage.register(children);
    try (Workplace workplace = Workplace.create()) {
      workplace.takeOwnProgramme();
      findings.step("sample people and places");
      try (Workplace.Started place = workplace.start()) {
        register(workplace, place, findings);
      }
      new ChildPages(workplace, findings).run(users, Duration.ofSeconds(seconds));
    }
    if (out != null) {
      findings.write(out, "./mangnon bench children");
    }
    if (json) {
      System.out.println(findings.asJson());
    }
    return findings.allMet() ? 0 : 1;
  }

  private void register(Workplace workplace, Workplace.Started place, Findings findings) {
    RegisterLoad load = new RegisterLoad(place);
    int imported = Math.max(1, children / IMPORTED_OF);
    findings.step("import of %,d children".formatted(imported));
    RegisterLoad.Imported taken = load.imported(workplace, imported);
    double allowed = IMPORT_SECONDS * Math.max(1, imported / (USUAL / (double) IMPORTED_OF));
    findings.add(
        Finding.of(
            "Import of %,d children with a vaccination each".formatted(imported),
            "≤ %.0f s".formatted(allowed),
            taken.seconds() <= allowed,
            "%.1f s, %,.0f rows/s, %.1f CPU s (application %.1f, database %.1f)"
                .formatted(
                    taken.seconds(),
                    taken.rows() / taken.seconds(),
                    taken.cpu().total(),
                    taken.cpu().application(),
                    taken.cpu().database()),
            "a neighbour's list through the import service into a new register: read, checked,"
                + " compared with the children there, opened with home, mother, numbers, dose,"
                + " audit entry and names for the search"));
    findings.step("%,d more children".formatted(children - imported));
    load.opened(children - imported, KEPT);
    search(place, load, children, 20, findings);
    if (large > children) {
      findings.step("%,d more children".formatted(large - children));
      load.opened(large - children, KEPT);
      search(place, load, large, 40, findings);
    }
  }

  private static void search(
      Workplace.Started place, RegisterLoad load, int size, double bar, Findings findings) {
    new SearchMeasure(place, load.kept(), size, bar, findings)
        .run(load.person("so-tre-em"), load.person("tre-em-ha-lam"));
  }
}
