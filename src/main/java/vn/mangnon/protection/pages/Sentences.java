package vn.mangnon.protection.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.mangnon.protection.rules.Abuse;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/** Says what an action of a case says, one sentence for each kind of payload. */
final class Sentences {
  private final String language;
  private final Map<UUID, String> names;
  private final IntFunction<String> place;

  /**
   * Sentences in a language: "vi" or "en".
   *
   * @param names of everybody who was ever in the team
   * @param place the name of a commune
   */
  Sentences(String language, Map<UUID, String> names, IntFunction<String> place) {
    this.language = language;
    this.names = names;
    this.place = place;
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
      case Payload.TransferAsked asked ->
          say(
                  "transfer-asked",
                  place.apply(asked.to()),
                  asked.ground().in(language),
                  asked.answerBy())
              .and("reason", asked.reason())
              .done();
      case Payload.TransferWithdrawn withdrawn ->
          say("transfer-withdrawn").and("reason", withdrawn.reason()).done();
      case Payload.TransferDeclined declined ->
          say("transfer-declined").and("reason", declined.reason()).done();
      case Payload.TransferAccepted accepted ->
          say("transfer-accepted", accepted.leadName()).done();
      case Payload.Noted noted -> say("noted").and("note", noted.note()).done();
      case Payload.CareDecided care -> placed(care);
      case Payload.CareHandedOver handed ->
          say("handed-over").and("handover", handed.handover()).done();
      case Payload.CareFollowed followed ->
          say("care-followed", followed.nextOn()).and("finding", followed.finding()).done();
      case Payload.CareEnded ended ->
          say("care-ended", ended.ending().in(language))
              .and("where-to", ended.whereTo())
              .and("reason", ended.reason())
              .done();
      case Payload.FamilyNoted noted ->
          say("family", noted.kinship().in(language), noted.closeness().in(language))
              .and("who", noted.who())
              .done();
      case Payload.ProceedingNoted noted -> proceeding(noted);
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

  private Sentence placed(Payload.CareDecided care) {
    String kind = care.care().in(language);
    return care.until()
        .map(last -> say("placed-until", kind, care.decision(), care.from(), last, care.reviewOn()))
        .orElseGet(() -> say("placed", kind, care.decision(), care.from(), care.reviewOn()))
        .and("carers", care.carers())
        .and("voice", care.voice())
        .and("reason", care.reason())
        .done();
  }

  private Sentence proceeding(Payload.ProceedingNoted noted) {
    String procedure = noted.procedure().in(language);
    String agency = noted.agency().in(language);
    String role = noted.role().in(language);
    return noted
        .nextOn()
        .map(next -> say("proceeding-next", procedure, agency, noted.on(), role, next))
        .orElseGet(() -> say("proceeding", procedure, agency, noted.on(), role))
        .and("office-name", noted.office())
        .and("file", noted.file())
        .and("basis", noted.basis())
        .and("stands", noted.stands())
        .and("next", noted.next())
        .done();
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
