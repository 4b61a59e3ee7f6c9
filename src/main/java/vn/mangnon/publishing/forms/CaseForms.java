package vn.mangnon.publishing.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.cases.CaseView.Act;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Concerns;
import vn.mangnon.publishing.document.Paper;

/** The papers of a case: one for each action that the decree has a form for. */
@Service
public class CaseForms {
  private final Cases cases;
  private final Concerns concerns;
  private final Naming naming;
  private final Composer composer;
  private final Press press;

  CaseForms(Cases cases, Concerns concerns, Naming naming, Composer composer, Press press) {
    this.cases = cases;
    this.concerns = concerns;
    this.naming = naming;
    this.composer = composer;
    this.press = press;
  }

  /** What can be printed now; empty when the case is out of reach, or was anonymised. */
  public Optional<Offer> offer(Actor actor, UUID caseId) {
    return read(actor, caseId, "forms").map(CaseForms::offer);
  }

  /**
   * Prints one paper and records who printed which, in which form and why; with the child's
   * identity that is asked for, and recorded, besides.
   *
   * @return the name of the file; empty, and nothing written, when the case, the paper or the
   *     identity is out of reach
   */
  public Optional<String> print(Actor actor, UUID caseId, PrintWish wish, OutputStream out)
      throws IOException {
    Optional<CaseView> view = read(actor, caseId, "print");
    if (view.isEmpty() || !(actor instanceof Actor.User user)) {
      return Optional.empty();
    }
    return print(user, view.get(), wish, out);
  }

  private Optional<CaseView> read(Actor actor, UUID caseId, String why) {
    return cases.read(actor, caseId, why).filter(view -> view.anonymisedAt().isEmpty());
  }

  private Optional<String> print(Actor.User actor, CaseView view, PrintWish wish, OutputStream out)
      throws IOException {
    Optional<Printable> what = offer(view).paper(wish.paper());
    Optional<Concern> concern = concerns.find(actor, view.concern(), "print");
    Optional<Subject> subject =
        what.flatMap(
            paper -> concern.flatMap(told -> naming.of(actor, view, told, wish, paper.kind())));
    if (subject.isEmpty() || what.isEmpty() || concern.isEmpty()) {
      return Optional.empty();
    }
    Act act = act(view, what.get());
    Sheet sheet = composer.sheet(view, act, subject.get(), press.printing(actor, wish));
    Paper paper = composer.paper(sheet, view, concern.get(), act, what.get().kind());
    return Optional.of(press.print(actor, paper, subject.get().code(), what.get(), wish, out));
  }

  private static Act act(CaseView view, Printable what) {
    return view.timeline().stream()
        .filter(one -> one.id().equals(what.source()))
        .findFirst()
        .orElseThrow();
  }

  private static Offer offer(CaseView view) {
    Map<PaperKind, Integer> all = new EnumMap<>(PaperKind.class);
    for (Act act : view.timeline()) {
      PaperKind.of(act.payload()).forEach(kind -> all.merge(kind, 1, Integer::sum));
    }
    Map<PaperKind, Integer> soFar = new EnumMap<>(PaperKind.class);
    List<Printable> papers = new ArrayList<>();
    for (Act act : view.timeline()) {
      for (PaperKind kind : PaperKind.of(act.payload())) {
        papers.add(
            new Printable(
                kind,
                act.id(),
                soFar.merge(kind, 1, Integer::sum),
                all.getOrDefault(kind, 1),
                act.happenedAt(),
                act.byName()));
      }
    }
    return new Offer(CaseCode.of(view.id()), papers, true);
  }
}
