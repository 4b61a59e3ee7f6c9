package vn.mangnon.children.counts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Permissions;
import vn.mangnon.access.Resource;
import vn.mangnon.statistics.BesideForm;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Submission;
import vn.mangnon.statistics.Submissions;

/** The forms of which the register counts figures. */
@Component
class CountedForms implements BesideForm {
  private final Submissions submissions;
  private final Catalogue catalogue;
  private final CountRules rules;
  private final Permissions permissions;

  CountedForms(
      Submissions submissions, Catalogue catalogue, CountRules rules, Permissions permissions) {
    this.submissions = submissions;
    this.catalogue = catalogue;
    this.rules = rules;
    this.permissions = permissions;
  }

  /** The form, when it is within reach and the register counts something for it. */
  Optional<CountedForm> find(Actor actor, UUID submission) {
    return submissions
        .sheet(actor, submission)
        .flatMap(sheet -> {
          FormKey form = catalogue.form(sheet.submission().form()).orElseThrow();
          List<CountRule> counted = countable(form);
          return counted.isEmpty()
              ? Optional.empty()
              : Optional.of(new CountedForm(sheet, form, counted));
        });
  }

  /** Whether somebody may count and choose for a form: whoever enters its figures. */
  boolean enters(Actor actor, CountedForm form) {
    return permissions.allows(
        actor, Action.ENTER, Resource.FIGURE, form.place(), form.form().agency());
  }

  /** Whether somebody may see children of the form's place. */
  boolean seesChildren(Actor actor, CountedForm form) {
    return permissions.allows(actor, Action.READ, Resource.CHILD, form.place(), "");
  }

  @Override
  public Optional<Link> of(Submission submission) {
    return catalogue
        .form(submission.form())
        .filter(form -> !countable(form).isEmpty())
        .map(form -> new Link("/nhap-so-lieu/" + submission.id() + "/so-tre-em", "counts.beside"));
  }

  private List<CountRule> countable(FormKey form) {
    return form.elements().stream().flatMap(element -> rules.of(element).stream()).toList();
  }
}
