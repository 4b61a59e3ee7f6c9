package vn.mangnon.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ways in which the policy, or what the database makes of it, could be wrong without a sound. */
final class Mutants {
  /** Those whose rows are bound to places and agencies. */
  static final Set<Resource> RESOURCES =
      EnumSet.of(Resource.FIGURE, Resource.INDICATOR, Resource.REMINDER);

  static final Set<Action> ACTIONS =
      EnumSet.of(Action.READ, Action.ENTER, Action.ACCEPT, Action.MANAGE);

  private static final String REACH = "access.reach(text,text)";

  private Mutants() {}

  /** A changed policy: these rules are gone, those are new. */
  record OfPolicy(String what, List<Rule> gone, List<Rule> added) {
    /** Every subject that could notice. */
    Set<String> subjects() {
      return Set.copyOf(Stream.concat(gone.stream(), added.stream()).map(Rule::subject).toList());
    }

    Rule rule() {
      return gone.isEmpty() ? added.getFirst() : gone.getFirst();
    }
  }

  /** A changed function: in its text, one part is replaced. */
  record OfFunction(String what, String function, String part, String by) {}

  /** Row rules of a table with one part of their condition replaced. */
  record OfTable(String what, String table, String part, String by) {}

  static List<OfPolicy> ofPolicy() {
    List<Rule> rules = Policy.CURRENT.all();
    List<OfPolicy> mutants = new ArrayList<>();
    List<String> subjects =
        Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of(Policy.EVERYONE))
            .toList();
    for (Rule rule : rules) {
      mutants.add(new OfPolicy("drop", List.of(rule), List.of()));
      if (rule.subject().equals(Policy.MACHINE)) {
        continue;
      }
      for (Reach reach : Reach.values()) {
        if (reach != rule.reach()) {
          mutants.add(new OfPolicy("reach " + reach, List.of(rule), List.of(with(rule, reach))));
        }
      }
      String next = subjects.get((subjects.indexOf(rule.subject()) + 1) % Role.values().length);
      if (rules.stream().noneMatch(with(rule, next)::equals)) {
        mutants.add(new OfPolicy("give to " + next, List.of(rule), List.of(with(rule, next))));
      }
    }
    for (String subject : subjects) {
      for (Resource resource : Resource.values()) {
        for (Action action : Action.values()) {
          boolean known =
              rules.stream()
                  .anyMatch(rule ->
                      rule.subject().equals(subject)
                          && rule.resource() == resource
                          && rule.action() == action);
          // What is bound to a grant reaches nothing for those who need none.
          Reach narrow =
              subject.equals(Policy.EVERYONE)
                  ? Reach.ALL
                  : Reach.values()[(resource.ordinal() + action.ordinal()) % 3];
          if (!known) {
            for (Reach reach : EnumSet.of(Reach.ALL, narrow)) {
              mutants.add(
                  new OfPolicy(
                      "add", List.of(), List.of(new Rule(subject, resource, action, reach))));
            }
          }
        }
      }
    }
    return mutants;
  }

  private static Rule with(Rule rule, Reach reach) {
    return new Rule(rule.subject(), rule.resource(), rule.action(), reach);
  }

  private static Rule with(Rule rule, String subject) {
    return new Rule(subject, rule.resource(), rule.action(), rule.reach());
  }

  static final List<OfFunction> OF_FUNCTIONS =
      List.of(
          new OfFunction(
              "grants hold before their first day",
              "access.effective_grants()",
              "me.day >= g.valid_from and ",
              ""),
          new OfFunction(
              "grants begin a day late",
              "access.effective_grants()",
              "me.day >= g.valid_from",
              "me.day > g.valid_from"),
          new OfFunction(
              "grants never end",
              "access.effective_grants()",
              " and (g.valid_to is null or me.day <= g.valid_to)",
              ""),
          new OfFunction(
              "grants end a day early",
              "access.effective_grants()",
              "me.day <= g.valid_to",
              "me.day < g.valid_to"),
          new OfFunction(
              "revoked grants hold", "access.effective_grants()", "and g.revoked_at is null", ""),
          new OfFunction(
              "disabled accounts keep their grants",
              "access.effective_grants()",
              "and a.disabled_at is null",
              ""),
          new OfFunction(
              "everybody has everybody's grants",
              "access.effective_grants()",
              "and a.id = me.user_id",
              ""),
          new OfFunction(
              "no signature is asked for",
              "access.context()",
              "sha256(convert_to(part[6], 'UTF8')) <> sha256(convert_to(signature, 'UTF8'))",
              "false"),
          new OfFunction(
              "no expiry is asked for",
              "access.context()",
              "or to_timestamp(part[4]::bigint) < now()",
              ""),
          new OfFunction(
              "nobody is the machine",
              "access.sees_all(text,text)",
              "when me.kind = 'machine'",
              "when false"),
          new OfFunction(
              "everything is everywhere",
              "access.sees_all(text,text)",
              "and p.predicate = 'ALL'",
              ""),
          new OfFunction(
              "any action will do",
              "access.sees_all(text,text)",
              "and p.action = any (string_to_array($2, ','))",
              ""),
          new OfFunction(
              "any resource will do", "access.sees_all(text,text)", "p.resource = $1 and", ""),
          new OfFunction(
              "grants do not count everywhere",
              "access.sees_all(text,text)",
              "g.role = p.subject and",
              "false and"),
          new OfFunction(
              "everybody has everybody's grants everywhere",
              "access.sees_all(text,text)",
              "g.account_id = me.user_id and",
              ""),
          new OfFunction(
              "revoked grants hold everywhere",
              "access.sees_all(text,text)",
              "and g.revoked_at is null",
              ""),
          new OfFunction(
              "grants hold everywhere before their first day",
              "access.sees_all(text,text)",
              "me.day >= g.valid_from and",
              ""),
          new OfFunction(
              "grants never end everywhere",
              "access.sees_all(text,text)",
              "(g.valid_to is null or me.day <= g.valid_to)",
              "true"),
          new OfFunction(
              "disabled accounts see everything as before",
              "access.sees_all(text,text)",
              "and a.disabled_at is null",
              ""),
          new OfFunction(
              "nobody who asks is the machine",
              "access.sees_all(text,text)",
              "when me.kind = 'anonymous' then p.subject = 'EVERYONE'",
              "when me.kind = 'anonymous' then p.subject = 'MACHINE'"),
          new OfFunction(
              "any action will do in one's own scopes",
              "access.scopes(text,text)",
              "and p.action = any (string_to_array($2, ','))",
              ""),
          new OfFunction(
              "any resource will do in one's own scopes",
              "access.scopes(text,text)",
              "and p.resource = $1",
              ""),
          new OfFunction(
              "a role is not asked for", "access.scopes(text,text)", "p.subject = g.role and", ""),
          new OfFunction(
              "one's own place is not asked for",
              "access.scopes(text,text)",
              "and (p.predicate = 'OWN_AGENCY' or g.place_id is not null)",
              ""),
          new OfFunction(
              "one's own agency is not asked for",
              "access.scopes(text,text)",
              "and (p.predicate = 'OWN_PLACE' or g.agency_code is not null)",
              ""),
          new OfFunction(
              "a place does not narrow",
              "access.scopes(text,text)",
              "where mine.place_id is null",
              ""),
          new OfFunction(
              "an agency does not narrow within a place",
              "access.scopes(text,text)",
              "mine.agency_code is null or",
              "true or"),
          new OfFunction(
              "predecessors of one's agency do not count in a place",
              "access.scopes(text,text)",
              "a.covers = s.agency_code",
              "false"),
          new OfFunction(
              "the function is not asked for in a place",
              "access.scopes(text,text)",
              "and a.function = mine.function\n",
              "\n"),
          new OfFunction(
              "parts of predecessors count as whole ones",
              "access.compute_reach()",
              "where kind = 'whole'",
              "where kind in ('whole', 'part')"),
          new OfFunction(
              "predecessors do not count",
              "access.compute_reach()",
              "where kind = 'whole'",
              "where false"),
          new OfFunction(
              "successors count as predecessors",
              "access.compute_reach()",
              "select to_place, from_place from places.succession",
              "select from_place, to_place from places.succession"),
          new OfFunction(
              "a unit reaches the one above",
              "access.compute_reach()",
              "select parent_id, place_id",
              "select place_id, parent_id"),
          new OfFunction(
              "units within do not count",
              "access.compute_reach()",
              "select parent_id, place_id from places.parenthood\n        union",
              ""),
          new OfFunction(
              "every function passes to every successor",
              "access.compute_reach()",
              "n.function = '' or s.function = n.function",
              "true"),
          new OfFunction(
              "what is named otherwise passes too",
              "access.compute_reach()",
              "and other.function = n.function",
              "and false"),
          new OfFunction(
              "agencies have no predecessors",
              "access.compute_reach()",
              "s.to_agency = r.covers",
              "false"));

  /** Those of the text by which what is kept for one person is found for another. */
  static final List<OfFunction> OF_REACH =
      List.of(
          new OfFunction("everybody reaches all", REACH, "access.sees_all($1, $2)", "true"),
          new OfFunction("places do not tell apart", REACH, "g.place_id,", "null,"),
          new OfFunction("agencies do not tell apart", REACH, "g.agency_code,", "null,"),
          new OfFunction("functions do not tell apart", REACH, "g.function)", "null)"),
          new OfFunction("nor do reaches", REACH, "p.predicate, g.place_id", "'', g.place_id"),
          new OfFunction("another resource's rules", REACH, "p.resource = $1", "p.resource <> $1"),
          new OfFunction(
              "another action's rules",
              REACH,
              "p.action = any (string_to_array($2, ','))",
              "p.action = 'LOCK'"));

  static final List<OfTable> OF_TABLES =
      List.of(
          new OfTable(
              "sealed rows are everybody's", "statistics.observation", "(scope >= 0)", "true"),
          new OfTable("no scope is asked for", "statistics.submission", "scope = ANY", "0 <> ALL"),
          new OfTable("another resource", "statistics.indicator_value", "'INDICATOR'", "'FIGURE'"),
          new OfTable("what was not accepted too", "statistics.submission", "'LOCKED'", "'x'"),
          new OfTable("another action", "statistics.indicator_value", "'READ'", "'MANAGE'"),
          new OfTable("everybody who reads writes", "statistics.batch", "'ENTER,IMPORT'", "'READ'"),
          new OfTable(
              "sealed deadlines are everybody's",
              "protection.deadline",
              "(GREATEST(scope, event_scope) >= 0)",
              "true"),
          new OfTable(
              "no scope is asked for in a case",
              "protection.action",
              "ARRAY[scope, event_scope] &&",
              "ARRAY[scope, event_scope] <>"),
          new OfTable(
              "another team's case", "protection.case_state", "case_id IN", "case_id NOT IN"),
          new OfTable(
              "whoever opens cases reads them", "protection.case_file", "'READ'", "'ENTER'"),
          new OfTable(
              "a referral for nobody's place is everybody's",
              "protection.referral",
              "(scope = ANY",
              "(0 <> ALL"),
          new OfTable(
              "who reads a referral answers it", "protection.referral", "'ACCEPT'", "'READ'"),
          new OfTable(
              "no scope is asked for in a proposal to forget",
              "protection.retention_run",
              "scope = ANY",
              "0 <> ALL"),
          new OfTable(
              "whoever sees cases sees what is to be forgotten",
              "protection.retention_subject",
              "'CASE_RETENTION'",
              "'CASE_DEADLINE'"),
          new OfTable(
              "another case's referral",
              "protection.referral_stub",
              "case_id = ANY",
              "case_id <> ALL"));
}
