package vn.mangnon.protection.referral;

import java.util.List;
import java.util.Optional;
import vn.mangnon.folder.Confidence;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The kinds of services, in the programme's order; a proposal until the province confirms it. */
public final class ServiceKinds {
  private static final String FILE = "protection/service-kinds.csv";
  private static final List<String> COLUMNS = List.of("code", "vi", "en", "confidence", "source");

  private final List<ServiceKind> kinds;

  private ServiceKinds(List<ServiceKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /** The kinds of a programme; what is wrong with the file is noted. */
  public static ServiceKinds read(ProgrammeFolder folder, Problems problems) {
    List<ServiceKind> kinds =
        folder.rows(FILE, COLUMNS, problems).stream().map(ServiceKinds::kind).toList();
    if (kinds.stream().map(ServiceKind::code).distinct().count() < kinds.size()) {
      problems.add(FILE, 0, "có mã dịch vụ ghi hai lần");
    }
    return new ServiceKinds(kinds);
  }

  /** Every kind. */
  public List<ServiceKind> all() {
    return kinds;
  }

  /** The kind of that code. */
  public Optional<ServiceKind> byCode(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** What a code is called in a language, also when the list no longer has it. */
  public String name(String code, String language) {
    return byCode(code).map(kind -> kind.in(language)).orElse(code);
  }

  private static ServiceKind kind(CsvRow row) {
    String code = row.text("code");
    if (!code.matches("[a-z_]{2,40}")) {
      row.problem("“code” chỉ gồm chữ thường không dấu và gạch dưới");
    }
    row.choice("confidence", Confidence.class);
    row.text("source");
    return new ServiceKind(code, row.text("vi"), row.text("en"));
  }
}
