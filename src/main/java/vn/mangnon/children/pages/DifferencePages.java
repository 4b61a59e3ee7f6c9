package vn.mangnon.children.pages;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Resource;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.sources.Disagreement.Choice;
import vn.mangnon.children.sources.Disagreements;

/** Decides where a source says otherwise than a child's record. */
@Controller
class DifferencePages {
  private final ChildFiles files;
  private final Disagreements disagreements;

  DifferencePages(ChildFiles files, Disagreements disagreements) {
    this.files = files;
    this.disagreements = disagreements;
  }

  /** The register keeps what it says. */
  @PostMapping("/tre-em/{id}/khac/{difference}/giu")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  String keep(
      Actor actor, @PathVariable("id") UUID id, @PathVariable("difference") UUID difference) {
    return decide(actor, id, difference, Choice.KEPT);
  }

  /** What the source says stands in the record now. */
  @PostMapping("/tre-em/{id}/khac/{difference}/da-sua")
  @Allowed(action = Action.ENTER, resource = Resource.CHILD)
  String taken(
      Actor actor, @PathVariable("id") UUID id, @PathVariable("difference") UUID difference) {
    return decide(actor, id, difference, Choice.TAKEN);
  }

  private String decide(Actor actor, UUID id, UUID difference, Choice choice) {
    ChildFile file = files.read(actor, id, "correction").orElseThrow(Answers::absent);
    boolean done = disagreements.decide(actor, file, difference, choice);
    return "redirect:/tre-em/" + file.id() + (done ? "?da-luu=1" : "");
  }
}
