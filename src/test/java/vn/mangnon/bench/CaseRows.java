package vn.mangnon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.Actor;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.rules.CaseState;
import vn.mangnon.protection.rules.Deadline;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.secrecy.SealedJson;

/** The rows that a report and its case are made of, for a COPY of each table. */
final class CaseRows {
  /** Where the rows of a case belong. */
  record Bound(CaseStaff.Commune home, CaseStaff.Commune event) {}

  private final SealedJson json;
  private final CopyRows concerns =
      new CopyRows(
          "protection.concern (id, scope, event_scope, home_place, event_place, received_at,"
              + " channel, reference, agency, danger, told, recorded_at, recorded_by,"
              + " recorded_by_name)");
  private final CopyRows children =
      new CopyRows(
          "protection.concern_child (id, concern, scope, event_scope, position, sex, birth_year,"
              + " settled, settled_at, settled_by, settled_by_name, case_id)");
  private final CopyRows people =
      new CopyRows(
          "protection.person (id, concern, concern_child, scope, event_scope, part, content,"
              + " recorded_at, recorded_by)");
  private final CopyRows files =
      new CopyRows(
          "protection.case_file (id, concern, concern_child, scope, event_scope, place,"
              + " event_place, opened_at, opened_by)");
  private final CopyRows actions =
      new CopyRows(
          "protection.action (id, case_id, scope, event_scope, number, kind, payload, step,"
              + " happened_at, recorded_at, agency, recorded_by, recorded_by_name)");
  private final CopyRows states =
      new CopyRows(
          "protection.case_state (case_id, scope, event_scope, number, turn, step, risk,"
              + " separated_until, changed_at)");
  private final CopyRows members =
      new CopyRows(
          "protection.member (id, case_id, scope, event_scope, account, account_name, function,"
              + " from_at)");
  private final CopyRows deadlines =
      new CopyRows(
          "protection.deadline (id, concern, concern_child, case_id, scope, event_scope, kind,"
              + " ordinal, rule, start_at, due_at, paused_at, exempt, outcome, ended_at)");

  CaseRows(SealedJson json) {
    this.json = json;
  }

  static UUID id(Instant at) {
    return UuidV7.next(() -> at);
  }

  /** A report of one child that waits for somebody. */
  void waiting(UUID concern, UUID child, Bound bound, Instant at, List<Deadline> clocks) {
    concern(concern, bound, at, "UNKNOWN", bound.home().workers().getFirst());
    children.add(
        child,
        concern,
        bound.home().scope(),
        bound.event().scope(),
        1,
        "UNKNOWN",
        null,
        null,
        null,
        null,
        null,
        null);
    person(concern, child, bound, at);
    clocks.forEach(one -> deadline(concern, child, null, bound, one));
  }

  /** A report of one child with the case it led to. */
  void story(UUID concern, UUID child, UUID file, Bound bound, CaseStories.Story story) {
    CaseStories.Act first = story.acts().getFirst();
    int scope = bound.home().scope();
    int event = bound.event().scope();
    concern(concern, bound, story.receivedAt(), story.danger().name(), first.by());
    children.add(
        child,
        concern,
        scope,
        event,
        1,
        "FEMALE",
        2018,
        "CASE",
        first.at(),
        first.by().id(),
        first.by().name(),
        file);
    person(concern, child, bound, story.receivedAt());
    files.add(
        file,
        concern,
        child,
        scope,
        event,
        bound.home().place().id(),
        bound.event().place().id(),
        first.at(),
        first.by().id());
    for (CaseStories.Act act : story.acts()) {
      UUID id = id(act.at());
      actions.add(
          id,
          file,
          scope,
          event,
          act.after().number(),
          act.payload().kind(),
          json.write(id, act.payload()),
          act.after().step(),
          act.at(),
          act.at(),
          "",
          act.by().id(),
          act.by().name());
    }
    CaseState end = story.end();
    Instant last = story.acts().getLast().at();
    states.add(
        file,
        scope,
        event,
        end.number(),
        end.turn(),
        end.step(),
        end.risk(),
        end.separatedUntil().orElse(null),
        last);
    team(file, bound, story);
    end.deadlines().forEach(one -> deadline(concern, child, file, bound, one));
  }

  private void team(UUID file, Bound bound, CaseStories.Story story) {
    Map<UUID, MemberFunction> team = story.end().team();
    for (CaseStories.Act act : story.acts()) {
      if (act.payload() instanceof Payload.Opened) {
        member(file, bound, act.by().id(), act.by().name(), team, act.at());
      }
      if (act.payload() instanceof Payload.MemberAdded added) {
        member(file, bound, added.account(), added.name(), team, act.at());
      }
    }
  }

  private void member(
      UUID file,
      Bound bound,
      UUID account,
      String name,
      Map<UUID, MemberFunction> team,
      Instant at) {
    members.add(
        id(at),
        file,
        bound.home().scope(),
        bound.event().scope(),
        account,
        name,
        Optional.ofNullable(team.get(account)).orElseThrow(),
        at);
  }

  private void concern(UUID id, Bound bound, Instant at, String danger, Actor.User by) {
    concerns.add(
        id,
        bound.home().scope(),
        bound.event().scope(),
        bound.home().place().id(),
        bound.event().place().id(),
        at,
        "HOTLINE",
        "18001769",
        "Trung tâm Công tác xã hội",
        danger,
        json.write(id, Told.of("Hàng xóm báo em hay ở nhà một mình, ăn uống thất thường.")),
        at,
        by.id(),
        by.name());
  }

  private void person(UUID concern, UUID child, Bound bound, Instant at) {
    UUID id = id(at);
    people.add(
        id,
        concern,
        child,
        bound.home().scope(),
        bound.event().scope(),
        "CHILD",
        json.write(id, Identity.named("Trẻ thử " + id)),
        at,
        bound.home().workers().getFirst().id());
  }

  private void deadline(
      UUID concern,
      UUID child,
      @org.jspecify.annotations.Nullable UUID file,
      Bound bound,
      Deadline one) {
    deadlines.add(
        id(one.start()),
        concern,
        child,
        file,
        bound.home().scope(),
        bound.event().scope(),
        one.kind(),
        one.ordinal(),
        one.rule(),
        one.start(),
        one.due(),
        one.pausedAt().orElse(null),
        one.exempt(),
        one.outcome(),
        one.endedAt().orElse(null));
  }

  /** How many actions are gathered or were sent. */
  long actions() {
    return actions.rows();
  }

  void send(Connection connection) throws SQLException {
    for (CopyRows rows :
        List.of(concerns, children, people, files, actions, states, members, deadlines)) {
      rows.send(connection);
    }
  }
}
