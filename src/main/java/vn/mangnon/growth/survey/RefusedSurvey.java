package vn.mangnon.growth.survey;

/** A file that cannot be read as a survey at all; the message is for the person who sent it. */
public final class RefusedSurvey extends Exception {
  private static final long serialVersionUID = 1;

  RefusedSurvey(String vi, String en) {
    super(vi + " / " + en);
  }
}
