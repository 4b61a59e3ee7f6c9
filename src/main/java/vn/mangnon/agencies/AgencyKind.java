package vn.mangnon.agencies;

/** What kind of body an agency is. */
public enum AgencyKind {
  /** Sở, ban, ngành of the province. */
  DEPARTMENT,
  /** Mặt trận Tổ quốc, đoàn thể: asked, not ordered, by the plan. */
  MASS_ORGANISATION,
  /** People's committees of a level. */
  LOCAL_GOVERNMENT,
  /** Everyone together, where the plan addresses all. */
  ALL
}
