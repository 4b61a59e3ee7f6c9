package vn.mangnon.access;

import static vn.mangnon.access.Action.ACCEPT;
import static vn.mangnon.access.Action.ENTER;
import static vn.mangnon.access.Action.EXPORT;
import static vn.mangnon.access.Action.IMPORT;
import static vn.mangnon.access.Action.LOCK;
import static vn.mangnon.access.Action.MANAGE;
import static vn.mangnon.access.Action.READ;
import static vn.mangnon.access.Action.READ_ACCEPTED;
import static vn.mangnon.access.Action.SUBMIT;
import static vn.mangnon.access.Reach.ALL;
import static vn.mangnon.access.Reach.OWN_AGENCY;
import static vn.mangnon.access.Reach.OWN_PLACE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who may do what: the one table from which the database's row rules, the check before each
 * command, the test matrix and docs/who-may-do-what.md are made. What it does not name is refused.
 */
public final class Policy {
  /** The application itself, when it loads or computes. */
  public static final String MACHINE = "MACHINE";

  /** Anybody, signed in or not. */
  public static final String EVERYONE = "EVERYONE";

  /** The policy of this version. */
  public static final Policy CURRENT = new Policy(rules());

  private final List<Rule> rules;

  Policy(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Whether holders of {@code role} must sign in with a second factor. */
  public static boolean needsSecondFactor(Role role) {
    return switch (role) {
      case ADMINISTRATOR,
          AUDITOR,
          CHILD_OFFICER,
          COLLABORATOR,
          REGISTER_KEEPER,
          HOTLINE_OPERATOR,
          CASE_WORKER,
          COMMUNE_CHAIR ->
          true;
      case PROVINCE_LEADER, LEAD_AGENCY, DEPARTMENT, FINANCE, COMMUNE_OFFICER -> false;
    };
  }

  /** Every rule. */
  public List<Rule> all() {
    return rules;
  }

  /** Whether {@code actor} may do this to at least some rows, on the grants it came with. */
  public boolean allows(Actor actor, Action action, Resource resource) {
    Set<String> subjects = actor.subjects();
    return rules.stream()
        .anyMatch(rule ->
            rule.action() == action
                && rule.resource() == resource
                && subjects.contains(rule.subject()));
  }

  /** Whether {@code actor} may open a page that says this of itself. */
  public boolean allows(Actor actor, Allowed page) {
    return allows(actor, page.action(), page.resource())
        || Arrays.stream(page.or()).anyMatch(other -> allows(actor, page.action(), other));
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (Resource resource : Resource.values()) {
      for (Action action : Action.values()) {
        rules.add(new Rule(MACHINE, resource, action, ALL));
      }
    }
    give(rules, Role.PROVINCE_LEADER, ALL, Resource.INDICATOR, READ, EXPORT);
    give(rules, Role.PROVINCE_LEADER, ALL, Resource.REPORT, READ, EXPORT);
    give(rules, Role.PROVINCE_LEADER, ALL, Resource.FIGURE, READ_ACCEPTED);
    give(rules, Role.LEAD_AGENCY, ALL, Resource.INDICATOR, READ, EXPORT);
    give(rules, Role.LEAD_AGENCY, ALL, Resource.REPORT, READ, EXPORT);
    give(rules, Role.LEAD_AGENCY, ALL, Resource.REMINDER, READ, MANAGE);
    give(
        rules,
        Role.LEAD_AGENCY,
        ALL,
        Resource.FIGURE,
        READ,
        READ_ACCEPTED,
        ENTER,
        IMPORT,
        SUBMIT,
        ACCEPT,
        LOCK,
        EXPORT);
    give(rules, Role.DEPARTMENT, ALL, Resource.INDICATOR, READ, EXPORT);
    give(rules, Role.DEPARTMENT, ALL, Resource.REPORT, READ, EXPORT);
    give(rules, Role.DEPARTMENT, OWN_AGENCY, Resource.REMINDER, READ, MANAGE);
    give(
        rules,
        Role.DEPARTMENT,
        OWN_AGENCY,
        Resource.FIGURE,
        READ,
        READ_ACCEPTED,
        ENTER,
        IMPORT,
        SUBMIT,
        ACCEPT,
        EXPORT);
    give(rules, Role.FINANCE, ALL, Resource.INDICATOR, READ);
    give(rules, Role.FINANCE, ALL, Resource.REPORT, READ, EXPORT);
    give(rules, Role.COMMUNE_OFFICER, OWN_PLACE, Resource.INDICATOR, READ, EXPORT);
    give(rules, Role.COMMUNE_OFFICER, OWN_PLACE, Resource.REMINDER, READ);
    give(
        rules,
        Role.COMMUNE_OFFICER,
        OWN_PLACE,
        Resource.FIGURE,
        READ,
        READ_ACCEPTED,
        ENTER,
        IMPORT,
        SUBMIT,
        EXPORT);
    // Whoever sees a child sees it within their own place; leaders, departments, the lead agency,
    // auditors and administrators see none.
    for (Resource resource :
        List.of(Resource.CHILD, Resource.CHILD_FACT, Resource.CHILD_SENSITIVE)) {
      give(rules, Role.CHILD_OFFICER, OWN_PLACE, resource, READ, ENTER, IMPORT, EXPORT, MANAGE);
      give(rules, Role.REGISTER_KEEPER, ALL, resource, READ, ENTER, IMPORT, EXPORT, MANAGE);
    }
    give(rules, Role.COLLABORATOR, OWN_PLACE, Resource.CHILD, READ, ENTER);
    give(rules, Role.COLLABORATOR, OWN_PLACE, Resource.CHILD_FACT, READ, ENTER);
    protection(rules);
    give(rules, Role.AUDITOR, ALL, Resource.AUDIT, READ);
    give(rules, Role.AUDITOR, ALL, Resource.FIGURE, READ, READ_ACCEPTED);
    give(rules, Role.AUDITOR, ALL, Resource.INDICATOR, READ);
    give(rules, Role.AUDITOR, ALL, Resource.REPORT, READ);
    give(rules, Role.AUDITOR, ALL, Resource.REMINDER, READ);
    give(rules, Role.AUDITOR, ALL, Resource.USER, READ);
    give(rules, Role.AUDITOR, ALL, Resource.GRANT, READ);
    give(rules, Role.ADMINISTRATOR, ALL, Resource.USER, READ, MANAGE);
    give(rules, Role.ADMINISTRATOR, ALL, Resource.GRANT, READ, MANAGE);
    return rules;
  }

  /** A case is seen by its team and by the chairs of its communes; leaders see numbers only. */
  private static void protection(List<Rule> rules) {
    give(rules, Role.HOTLINE_OPERATOR, ALL, Resource.CONCERN, READ, ENTER, MANAGE);
    give(rules, Role.HOTLINE_OPERATOR, ALL, Resource.CASE_PERSON, ENTER);
    give(rules, Role.HOTLINE_OPERATOR, ALL, Resource.CASE_DEADLINE, READ, ENTER);
    give(rules, Role.CASE_WORKER, OWN_PLACE, Resource.CONCERN, READ, ENTER, MANAGE);
    give(rules, Role.CASE_WORKER, OWN_PLACE, Resource.CASE_PERSON, READ, ENTER);
    give(rules, Role.CASE_WORKER, OWN_PLACE, Resource.CASE, ENTER);
    give(rules, Role.CASE_WORKER, OWN_PLACE, Resource.CASE_WORK, READ, ENTER);
    give(rules, Role.CASE_WORKER, OWN_PLACE, Resource.CASE_DEADLINE, READ, ENTER);
    // A child in danger may stand before any worker of the province; whose case it is, they review.
    give(rules, Role.CASE_WORKER, ALL, Resource.BREAK_GLASS, ENTER);
    give(rules, Role.COMMUNE_CHAIR, OWN_PLACE, Resource.CONCERN, READ);
    give(rules, Role.COMMUNE_CHAIR, OWN_PLACE, Resource.CASE_PERSON, READ);
    give(rules, Role.COMMUNE_CHAIR, OWN_PLACE, Resource.CASE, READ, ACCEPT, MANAGE);
    give(rules, Role.COMMUNE_CHAIR, OWN_PLACE, Resource.CASE_WORK, READ, ENTER);
    give(rules, Role.COMMUNE_CHAIR, OWN_PLACE, Resource.CASE_DEADLINE, READ, ENTER);
    give(rules, Role.LEAD_AGENCY, ALL, Resource.CASE_DEADLINE, READ);
    give(rules, Role.LEAD_AGENCY, ALL, Resource.CASE_COUNT, READ);
    give(rules, Role.PROVINCE_LEADER, ALL, Resource.CASE_COUNT, READ);
    give(rules, Role.LEAD_AGENCY, ALL, Resource.CASE_PLACE_COUNT, READ);
    give(rules, Role.CASE_WORKER, OWN_PLACE, Resource.CASE_PLACE_COUNT, READ);
    give(rules, Role.COMMUNE_CHAIR, OWN_PLACE, Resource.CASE_PLACE_COUNT, READ);
    // Most communes have one chair: the second person may be of the lead agency, which sees codes.
    give(rules, Role.COMMUNE_CHAIR, OWN_PLACE, Resource.CASE_RETENTION, READ, ENTER, ACCEPT);
    give(rules, Role.LEAD_AGENCY, ALL, Resource.CASE_RETENTION, READ, ACCEPT);
    give(rules, Role.HOTLINE_OPERATOR, ALL, Resource.CASE_NOTICE, READ);
    give(rules, Role.CASE_WORKER, OWN_PLACE, Resource.CASE_NOTICE, READ);
    give(rules, Role.COMMUNE_CHAIR, OWN_PLACE, Resource.CASE_NOTICE, READ);
    give(rules, Role.LEAD_AGENCY, ALL, Resource.CASE_NOTICE, READ);
    give(rules, Role.PROVINCE_LEADER, ALL, Resource.CASE_NOTICE, READ);
    give(rules, Role.CASE_WORKER, OWN_PLACE, Resource.REFERRAL, READ, ENTER, ACCEPT);
    give(rules, Role.COMMUNE_CHAIR, OWN_PLACE, Resource.REFERRAL, READ);
    give(rules, Role.LEAD_AGENCY, ALL, Resource.SERVICE, READ, MANAGE);
    give(rules, Role.HOTLINE_OPERATOR, ALL, Resource.SERVICE, READ);
    give(rules, Role.CASE_WORKER, ALL, Resource.SERVICE, READ);
    give(rules, Role.COMMUNE_CHAIR, ALL, Resource.SERVICE, READ);
  }

  private static void give(
      List<Rule> rules, Role role, Reach reach, Resource resource, Action... actions) {
    for (Action action : actions) {
      rules.add(new Rule(role.name(), resource, action, reach));
    }
  }
}
