package vn.mangnon.protection.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/** Says what an action of a case says, one sentence for each kind of payload. */
final class Sentences {
  private final String language;
  private final Map<UUID, String> names;

  /**
   * Sentences in a language: "vi" or "en".
   *
   * @param names of everybody who was ever in the team
   */
  Sentences(String language, Map<UUID, String> names) {
    this.language = language;
    this.names = names;
  }

  Sentence of(Payload payload) {
    return switch (payload) {
      case Payload.Opened opened ->
          say("opened", opened.receivedAt(), opened.danger().in(language)).done();
      case Payload.InitialRisk risk -> initial(risk);
      case Payload.EmergencyMeasure measure ->
          say("measure")
              .and("measure", measure.measure())
              .and("responsible", measure.responsible())
              .done();
      case Payload.Separation separation ->
          say("separated", separation.until(), separation.decision())
              .and("where", separation.where())
              .and("reason", separation.reason())
              .done();
      case Payload.SeparationRenewed renewed ->
          say("renewed", renewed.until(), renewed.decision())
              .and("reason", renewed.reason())
              .done();
      case Payload.SeparationEnded ended -> say("ended").and("where-to", ended.whereTo()).done();
      case Payload.SpecificRisk risk ->
          say(
                  "specific",
                  risk.overall().in(language),
                  risk.harm().in(language),
                  risk.protection().in(language),
                  risk.metOn())
              .and("abuse", abuse(risk.abuse()))
              .and("present", risk.present())
              .and("minutes", risk.minutes())
              .and("needs", risk.needs())
              .done();
      case Payload.PlanDrafted plan -> drafted(plan);
      case Payload.PlanDecided decided ->
          (decided.approved() ? say("approved", decided.decision()) : say("returned"))
              .and("reason", decided.reason())
              .done();
      case Payload.ServiceGiven given ->
          say("service", given.service()).and("result", given.result()).done();
      case Payload.Reviewed reviewed ->
          say(
                  reviewed.stable() ? "stable" : "unstable",
                  reviewed.harm().in(language),
                  reviewed.protection().in(language))
              .and("finding", reviewed.finding())
              .done();
      case Payload.Closed closed ->
          say("closed", closed.ground().in(language)).and("reason", closed.reason()).done();
      case Payload.Reopened reopened ->
          say("reopened", reopened.receivedAt(), reopened.danger().in(language))
              .and("reason", reopened.reason())
              .done();
      case Payload.ClockPaused paused ->
          say("paused", paused.clock().in(language)).and("reason", paused.reason()).done();
      case Payload.ClockResumed resumed -> say("resumed", resumed.clock().in(language)).done();
      case Payload.MemberAdded added ->
          say("added", added.name(), added.function().in(language)).done();
      case Payload.MemberLeft left ->
          say("left", names.getOrDefault(left.account(), "")).and("reason", left.reason()).done();
      case Payload.Noted noted -> say("noted").and("note", noted.note()).done();
    };
  }

  private Sentence initial(Payload.InitialRisk risk) {
    String grave = risk.grave() ? "grave" : "not-grave";
    String harm = risk.harm().in(language);
    String protection = risk.protection().in(language);
    return risk.newsAt()
        .map(news -> say(grave + ".news", harm, protection, news))
        .orElseGet(() -> say(grave, harm, protection))
        .and("abuse", abuse(risk.abuse()))
        .and("grounds", risk.grounds())
        .done();
  }

  private FreeText abuse(Set<Abuse> forms) {
    return FreeText.of(
        forms.stream().map(form -> form.in(language)).collect(Collectors.joining("; ")));
  }

  private static Sentence drafted(Payload.PlanDrafted plan) {
    Saying saying = say("drafted", plan.services().size(), plan.reviewOn());
    saying.and("goals", plan.goals());
    plan.services().forEach(service -> saying.and("what", service.what()));
    return saying.done();
  }

  private static Saying say(String key, Object... words) {
    return new Saying("cases.said." + key, List.of(words), new ArrayList<>());
  }

  private record Saying(String key, List<Object> words, List<Sentence.Written> written) {
    Saying and(String what, FreeText text) {
      if (!text.blank()) {
        written.add(new Sentence.Written("cases.ask." + what, text.text()));
      }
      return this;
    }

    Sentence done() {
      return new Sentence(key, words, written);
    }
  }
}
