package vn.mangnon.protection.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.protection.cases.ProtectionWorld;

/** The pages of cases over the people of two communes. */
final class PagesWorld implements AutoCloseable {
  final ProtectionWorld people = new ProtectionWorld();
  final TodayPages today = people.register.the(TodayPages.class);
  final CaseListPages list = people.register.the(CaseListPages.class);
  final CasePages cases = people.register.the(CasePages.class);
  final DeedPages deeds = people.register.the(DeedPages.class);

  TodayPage today(Actor actor, String of, String kind) {
    return (TodayPage) page(today.show(actor, of, kind));
  }

  CaseListPage list(Actor actor, Map<String, String> query) {
    return (CaseListPage) page(list.show(actor, query));
  }

  CasePage open(Actor actor, UUID id) {
    return (CasePage) page(cases.show(actor, id));
  }

  DeedPage form(Actor actor, UUID id, String kind) {
    return form(deeds.show(actor, id, kind));
  }

  static DeedPage form(ModelAndView shown) {
    return (DeedPage) page(shown);
  }

  /** What a browser sends of a form: what stood in it, with what somebody typed. */
  static Map<String, String> typed(DeedPage form, Map<String, String> more) {
    Map<String, String> sent = new LinkedHashMap<>(form.typed().values());
    sent.put("transaction", form.transaction().toString());
    sent.remove("more");
    sent.putAll(more);
    return sent;
  }

  /** Statements to the tables of protection that it took. */
  int statements(Runnable work) {
    people.register.source.take();
    work.run();
    return people.register.source.take().size();
  }

  static Object page(ModelAndView shown) {
    Object page = shown.getModel().get("page");
    if (page == null) {
      throw new AssertionError(shown.getViewName());
    }
    return page;
  }

  @Override
  public void close() {
    people.close();
  }
}
