package vn.mangnon.children.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.mangnon.children.codes.Code;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.codes.Codes;

/** The lists a page offers to choose from, and the words of codes. */
@Component
public class Lists {
  private final Codes codes;
  private final Clock clock;

  Lists(Codes codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  /** The words of a list in use today. */
  public List<Code> of(CodeList list) {
    return codes.of(list, today());
  }

  /** The word for a code in a language. */
  public String text(CodeList list, String code, String language) {
    return codes.text(list, code, language);
  }

  /** The day, in Vietnam. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
