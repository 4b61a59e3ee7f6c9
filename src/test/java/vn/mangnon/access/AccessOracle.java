package vn.mangnon.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What design/privacy.md and design/product.md let each role do, written down a second time by hand
 * and without looking at {@link Policy}: the two must agree, cell by cell.
 */
final class AccessOracle {
  /** "Who uses it" of design/product.md; what is not written here is refused. */
  private static final String WHO_MAY =
      """
      Provincial leaders see what is on course, and only what was accepted; they change nothing.
      PROVINCE_LEADER everywhere INDICATOR READ EXPORT
      PROVINCE_LEADER everywhere REPORT READ EXPORT
      PROVINCE_LEADER everywhere FIGURE READ_ACCEPTED

      The lead agency knows who has not reported, consolidates, closes the year, draws up the report.
      LEAD_AGENCY everywhere INDICATOR READ EXPORT
      LEAD_AGENCY everywhere REPORT READ EXPORT
      LEAD_AGENCY everywhere REMINDER READ MANAGE
      LEAD_AGENCY everywhere FIGURE READ READ_ACCEPTED ENTER IMPORT SUBMIT ACCEPT LOCK EXPORT

      A department collects its own forms: it enters, imports, submits and accepts them; not a year's end.
      DEPARTMENT everywhere INDICATOR READ EXPORT
      DEPARTMENT everywhere REPORT READ EXPORT
      DEPARTMENT own-agency REMINDER READ MANAGE
      DEPARTMENT own-agency FIGURE READ READ_ACCEPTED ENTER IMPORT SUBMIT ACCEPT EXPORT

      Finance appraises against results; it touches no figure.
      FINANCE everywhere INDICATOR READ
      FINANCE everywhere REPORT READ EXPORT

      A commune's officer files the commune's figures; another accepts them.
      COMMUNE_OFFICER own-place INDICATOR READ EXPORT
      COMMUNE_OFFICER own-place REMINDER READ
      COMMUNE_OFFICER own-place FIGURE READ READ_ACCEPTED ENTER IMPORT SUBMIT EXPORT

      A commune's child officer keeps the records of the commune's children and merges double ones.
      CHILD_OFFICER own-place CHILD READ ENTER IMPORT EXPORT MANAGE
      CHILD_OFFICER own-place CHILD_FACT READ ENTER IMPORT EXPORT MANAGE
      CHILD_OFFICER own-place CHILD_SENSITIVE READ ENTER IMPORT EXPORT MANAGE

      A collaborator knows the children of the village, not what would shame them; merges nothing.
      COLLABORATOR own-place CHILD READ ENTER
      COLLABORATOR own-place CHILD_FACT READ ENTER

      One person keeps the register of the province: nobody else settles what two communes share.
      REGISTER_KEEPER everywhere CHILD READ ENTER IMPORT EXPORT MANAGE
      REGISTER_KEEPER everywhere CHILD_FACT READ ENTER IMPORT EXPORT MANAGE
      REGISTER_KEEPER everywhere CHILD_SENSITIVE READ ENTER IMPORT EXPORT MANAGE

      An operator takes in what is reported from anywhere, and follows no case.
      HOTLINE_OPERATOR everywhere CONCERN READ ENTER MANAGE
      HOTLINE_OPERATOR everywhere CASE_PERSON ENTER
      HOTLINE_OPERATOR everywhere CASE_DEADLINE READ ENTER

      A child-protection worker takes in and settles the commune's reports and opens cases; of cases
      it sees those whose team it belongs to, and of all what is due.
      CASE_WORKER own-place CONCERN READ ENTER MANAGE
      CASE_WORKER own-place CASE_PERSON READ ENTER
      CASE_WORKER own-place CASE ENTER
      CASE_WORKER own-place CASE_WORK READ ENTER
      CASE_WORKER own-place CASE_DEADLINE READ ENTER

      A worker before whom a child in danger stands opens that one case, wherever it is, and answers for it.
      CASE_WORKER everywhere BREAK_GLASS ENTER

      The chair sees the commune's cases, decides on them and says who works on them.
      COMMUNE_CHAIR own-place CONCERN READ
      COMMUNE_CHAIR own-place CASE_PERSON READ
      COMMUNE_CHAIR own-place CASE READ ACCEPT MANAGE
      COMMUNE_CHAIR own-place CASE_WORK READ ENTER
      COMMUNE_CHAIR own-place CASE_DEADLINE READ ENTER

      What is overdue goes one level up, to the lead agency; above it go numbers.
      LEAD_AGENCY everywhere CASE_DEADLINE READ
      LEAD_AGENCY everywhere CASE_COUNT READ
      PROVINCE_LEADER everywhere CASE_COUNT READ

      A commune knows its own numbers, the lead agency those of every commune; leaders of none.
      LEAD_AGENCY everywhere CASE_PLACE_COUNT READ
      CASE_WORKER own-place CASE_PLACE_COUNT READ
      COMMUNE_CHAIR own-place CASE_PLACE_COUNT READ

      Chairs say which of the commune's cases are past their term, and another of them agrees; or the
      lead agency does, which sees codes and proposes nothing.
      COMMUNE_CHAIR own-place CASE_RETENTION READ ENTER ACCEPT
      LEAD_AGENCY everywhere CASE_RETENTION READ ACCEPT

      Whoever answers for a deadline is told of it, and only they read what they were told.
      HOTLINE_OPERATOR everywhere CASE_NOTICE READ
      CASE_WORKER own-place CASE_NOTICE READ
      COMMUNE_CHAIR own-place CASE_NOTICE READ
      LEAD_AGENCY everywhere CASE_NOTICE READ
      PROVINCE_LEADER everywhere CASE_NOTICE READ

      A referral is answered where it was sent to, by a worker of that commune or of that agency; the
      chair knows of it. Cases send referrals; who works on cases sends them.
      CASE_WORKER own-place REFERRAL READ ENTER ACCEPT
      COMMUNE_CHAIR own-place REFERRAL READ

      Whoever helps a child finds who offers what; the lead agency keeps the directory.
      LEAD_AGENCY everywhere SERVICE READ MANAGE
      HOTLINE_OPERATOR everywhere SERVICE READ
      CASE_WORKER everywhere SERVICE READ
      COMMUNE_CHAIR everywhere SERVICE READ

      An inspector sees who saw and changed what, and takes nothing away.
      AUDITOR everywhere AUDIT READ
      AUDITOR everywhere FIGURE READ READ_ACCEPTED
      AUDITOR everywhere INDICATOR READ
      AUDITOR everywhere REPORT READ
      AUDITOR everywhere REMINDER READ
      AUDITOR everywhere USER READ
      AUDITOR everywhere GRANT READ

      An administrator manages people and never sees what they work on.
      ADMINISTRATOR everywhere USER READ MANAGE
      ADMINISTRATOR everywhere GRANT READ MANAGE
      """;

  /** Which rows of each bound table design/privacy.md opens, to whom reads and to whom writes. */
  private static final Map<String, TableRule> FIGURES =
      Map.of(
          "statistics.submission",
          new TableRule(Resource.FIGURE, "READ", "ENTER IMPORT SUBMIT ACCEPT LOCK"),
          "statistics.submission_event",
          new TableRule(Resource.FIGURE, "READ", "ENTER IMPORT SUBMIT ACCEPT LOCK"),
          "statistics.draft_value",
          new TableRule(Resource.FIGURE, "READ", "ENTER IMPORT ACCEPT"),
          "statistics.observation",
          new TableRule(Resource.FIGURE, "READ", "ENTER IMPORT SUBMIT ACCEPT"),
          "statistics.batch",
          new TableRule(Resource.FIGURE, "READ", "ENTER IMPORT"),
          "statistics.reminder",
          new TableRule(Resource.REMINDER, "READ", "MANAGE"),
          "statistics.indicator_value",
          new TableRule(Resource.INDICATOR, "READ", "MANAGE"));

  /** A child's record in all its parts, but for facts and what links two records. */
  private static final Set<String> RECORD =
      Set.of(
          "children.child",
          "children.identity",
          "children.source_identifier",
          "children.residence",
          "children.caregiver",
          "children.household",
          "children.household_member",
          "children.household_standing",
          "children.placement",
          "children.name_link",
          "children.request",
          "children.conflict");

  /** Who keeps records also ends them. */
  private static final Set<String> RETENTION =
      Set.of("children.retention_run", "children.retention_subject", "children.retention_decision");

  /** Who may take lists out sees and writes which lists were asked for, decided and taken out. */
  private static final Set<String> EXPORTS =
      Set.of("children.export", "children.export_decision", "children.export_download");

  /** Numbers counted from the register for a form: figures, without anything of a child. */
  private static final Set<String> COUNTS =
      Set.of(
          "children.count_choice",
          "children.count_run",
          "children.count_value",
          "children.count_publication");

  private static final Map<String, TableRule> TABLES = tableRules();

  private static Map<String, TableRule> tableRules() {
    Map<String, TableRule> rules = new HashMap<>(FIGURES);
    RECORD.forEach(
        table -> rules.put(table, new TableRule(Resource.CHILD, "READ", "ENTER IMPORT")));
    RETENTION.forEach(table -> rules.put(table, new TableRule(Resource.CHILD, "MANAGE", "MANAGE")));
    EXPORTS.forEach(table -> rules.put(table, new TableRule(Resource.CHILD, "EXPORT", "EXPORT")));
    COUNTS.forEach(
        table -> rules.put(table, new TableRule(Resource.FIGURE, "READ", "ENTER IMPORT")));
    rules.put("children.village_assignment", new TableRule(Resource.CHILD, "READ", "MANAGE"));
    rules.put("children.field_operation", new TableRule(Resource.CHILD, "READ", "ENTER"));
    rules.put("children.fact", new TableRule(Resource.CHILD_FACT, "READ", "ENTER IMPORT"));
    rules.put("protection.concern", new TableRule(Resource.CONCERN, "READ", "ENTER"));
    rules.put("protection.concern_child", new TableRule(Resource.CONCERN, "READ", "ENTER MANAGE"));
    rules.put("protection.named_account", new TableRule(Resource.CONCERN, "ENTER", "ENTER"));
    rules.put("protection.person", new TableRule(Resource.CASE_PERSON, "READ", "ENTER"));
    rules.put("protection.case_file", new TableRule(Resource.CASE, "READ", "ENTER"));
    rules.put("protection.case_state", new TableRule(Resource.CASE, "READ", "ACCEPT"));
    rules.put("protection.action", new TableRule(Resource.CASE, "READ", "ACCEPT"));
    rules.put("protection.member", new TableRule(Resource.CASE, "READ", "MANAGE"));
    rules.put("protection.deadline", new TableRule(Resource.CASE_DEADLINE, "READ", "ENTER"));
    rules.put("protection.referral_stub", new TableRule(Resource.CASE, "READ", "ACCEPT"));
    rules.put("protection.referral", new TableRule(Resource.REFERRAL, "READ", "ACCEPT"));
    rules.put("protection.referral_event", new TableRule(Resource.REFERRAL, "READ", "ACCEPT"));
    rules.put("protection.opening", new TableRule(Resource.CASE, "READ", ""));
    rules.put("protection.sealing", new TableRule(Resource.CASE, "READ", ""));
    for (String table : List.of("retention_run", "retention_subject", "retention_decision")) {
      rules.put("protection." + table, new TableRule(Resource.CASE_RETENTION, "READ", ""));
    }
    rules.put("protection.consent", new TableRule(Resource.CASE, "READ", "MANAGE"));
    return rules;
  }

  /** Of these, who may read only what was accepted sees the accepted rows. */
  private static final Set<String> ACCEPTED_PART =
      Set.of("statistics.submission", "statistics.observation");

  /** Who may read and who may write the rows of a table. */
  record TableRule(Resource resource, Set<Action> reads, Set<Action> writes) {
    TableRule(Resource resource, String reads, String writes) {
      this(resource, actions(List.of(reads.split(" "))), actions(List.of(writes.split(" "))));
    }
  }

  private record Cell(Role role, Resource resource, Action action) {}

  private final Map<Cell, String> where = new HashMap<>();

  AccessOracle() {
    Set<String> roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
    WHO_MAY
        .lines()
        .map(line -> List.of(line.strip().split(" ")))
        .filter(words -> roles.contains(words.getFirst()))
        .forEach(words ->
            actions(words.subList(3, words.size()))
                .forEach(action ->
                    where.put(
                        new Cell(
                            Role.valueOf(words.get(0)), Resource.valueOf(words.get(2)), action),
                        words.get(1))));
  }

  static Set<String> tables() {
    return TABLES.keySet();
  }

  static TableRule table(String name) {
    return Optional.ofNullable(TABLES.get(name))
        .orElseThrow(() -> new AssertionError("Nobody has said who may see " + name));
  }

  /** The scopes of the rows of a table that the subject may read when some rows are accepted. */
  Set<Integer> readable(Subject subject, String table, Set<Integer> accepted) {
    TableRule rule = table(table);
    Set<Integer> rows = reached(subject, rule.resource(), rule.reads());
    if (ACCEPTED_PART.contains(table)) {
      reached(subject, rule.resource(), EnumSet.of(Action.READ_ACCEPTED)).stream()
          .filter(accepted::contains)
          .forEach(rows::add);
    }
    return rows;
  }

  /** Whether somebody may do this to at least some rows, so that the page for it opens. */
  boolean opens(Role role, Resource resource, Action action) {
    return where.containsKey(new Cell(role, resource, action));
  }

  /** The scopes of those rows of the resource to which the subject may do one of the actions. */
  Set<Integer> reached(Subject subject, Resource resource, Set<Action> actions) {
    return MatrixWorld.ROWS.stream()
        .filter(row -> actions.stream().anyMatch(action -> reaches(subject, resource, action, row)))
        .map(MatrixWorld.Row::scope)
        .collect(Collectors.toSet());
  }

  private boolean reaches(Subject subject, Resource resource, Action action, MatrixWorld.Row row) {
    if (row.sealed()) {
      return false;
    }
    return switch (subject.kind()) {
      case MACHINE -> true;
      case ANONYMOUS, UNSIGNED, FORGED, EXPIRED -> false;
      case PERSON ->
          subject.grants().stream()
              .filter(grant -> grant.state().holds())
              .anyMatch(grant -> reaches(grant, resource, action, row));
    };
  }

  private boolean reaches(
      Subject.Given grant, Resource resource, Action action, MatrixWorld.Row row) {
    String reach = where.getOrDefault(new Cell(grant.role(), resource, action), "nowhere");
    return switch (reach) {
      case "everywhere" -> true;
      case "own-place" -> grant.place().isPresent() && inPlace(grant, row) && inAgency(grant, row);
      case "own-agency" ->
          grant.agency().isPresent() && inPlace(grant, row) && inAgency(grant, row);
      default -> false;
    };
  }

  private static boolean inPlace(Subject.Given grant, MatrixWorld.Row row) {
    return grant.place().isEmpty()
        || MatrixWorld.PLACES_REACHED
            .getOrDefault(grant.place().get(), Set.of())
            .contains(row.place());
  }

  private static boolean inAgency(Subject.Given grant, MatrixWorld.Row row) {
    return grant.agency().isEmpty()
        || MatrixWorld.AGENCIES_REACHED
            .getOrDefault(grant.agency().get() + "/" + grant.function().orElse(""), Set.of())
            .contains(row.agency());
  }

  private static Set<Action> actions(List<String> names) {
    return names.stream()
        .filter(name -> !name.isEmpty())
        .map(Action::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
  }

  /** How many cells the sentences open, so that a test can say that they were understood. */
  Map<Role, Long> opened() {
    return where.keySet().stream()
        .collect(
            Collectors.groupingBy(
                Cell::role, () -> new EnumMap<>(Role.class), Collectors.counting()));
  }
}
