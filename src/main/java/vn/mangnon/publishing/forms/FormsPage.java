package vn.mangnon.publishing.forms;

import java.util.List;
import java.util.UUID;

/**
 * What the page shows on which a paper is chosen.
 *
 * @param of whether it is of a case or of a report: the end of the keys of its words
 * @param back where the case or the report is read
 * @param here where the choice is sent
 * @param missing questions without an answer
 * @param chosen what was chosen before something was missing
 */
public record FormsPage(
    String of, String back, String here, Offer offer, List<String> missing, Chosen chosen) {
  static final String PAPER = "paper";
  static final String NAMED = "named";
  static final String WHY = "why";
  static final String FORMAT = "format";
  static final List<String> QUESTIONS = List.of(PAPER, NAMED, WHY);

  /** The answers so far; empty where there is none. */
  public record Chosen(String paper, String named, String why) {}

  public FormsPage {
    missing = List.copyOf(missing);
  }

  static FormsPage ofCase(UUID caseId, Offer offer) {
    String back = "/protection/cases/" + caseId;
    return blank("case", back, back + "/forms", offer);
  }

  static FormsPage ofConcern(UUID concern, Offer offer) {
    String back = "/protection/concerns/" + concern;
    return blank("concern", back, back + "/form-01", offer);
  }

  private static FormsPage blank(String of, String back, String here, Offer offer) {
    // Whoever has but one choice is not asked to make it.
    String paper = offer.papers().size() == 1 ? offer.papers().getFirst().key() : "";
    String named = offer.nameable() ? "" : "no";
    return new FormsPage(of, back, here, offer, List.of(), new Chosen(paper, named, ""));
  }

  FormsPage with(FormPages.ChosenPaper answers) {
    return new FormsPage(
        of,
        back,
        here,
        offer,
        answers.missing(),
        new Chosen(answers.text(PAPER), answers.text(NAMED), answers.text(WHY)));
  }

  /** Whether it is of a case; of a report otherwise. */
  public boolean ofCase() {
    return of.equals("case");
  }
}
