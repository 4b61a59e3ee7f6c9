package vn.mangnon.web.plan;

import java.util.List;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.agencies.Agency;
import vn.mangnon.agencies.AgencySuccession;
import vn.mangnon.programme.Indicator;

/** One agency: what it leads and must do today, and where its functions came from and went. */
public record AgencyPage(
    Agency agency,
    List<Indicator> leads,
    List<Responsibility> duties,
    List<AgencySuccession> successors,
    List<AgencySuccession> predecessors,
    Agencies agencies) {
  /** The agency of that code. */
  public Agency other(String code) {
    return agencies.byCode(code).orElseThrow();
  }
}
