package vn.mangnon.statistics.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.FormKey;

/** Gives forms their names. */
@Component
class Titles {
  private final Catalogue catalogue;
  private final Agencies agencies;
  private final Programme programme;
  private final Clock clock;

  Titles(Catalogue catalogue, Agencies agencies, Programme programme, Clock clock) {
    this.catalogue = catalogue;
    this.agencies = agencies;
    this.programme = programme;
    this.clock = clock;
  }

  Optional<FormTitle> find(String form) {
    return catalogue.form(form).map(this::of);
  }

  FormTitle of(String form) {
    return find(form).orElseThrow(() -> new IllegalArgumentException("no form " + form));
  }

  private FormTitle of(FormKey form) {
    return new FormTitle(
        form,
        agencies
            .byCode(form.agency())
            .orElseThrow(() -> new IllegalArgumentException("no agency " + form.agency())),
        agencies
            .holderOn(
                form.agency(),
                programme.functionIn(form.agency(), form.elements()),
                LocalDate.now(clock))
            .agency());
  }
}
