package vn.mangnon.web.plan;

import vn.mangnon.agencies.Agency;
import vn.mangnon.agencies.Holder;
import vn.mangnon.programme.Duty;

/**
 * One duty, the agency to which the plan gave it, and who holds it on a day.
 *
 * @param anchor where its sentence stands in the full text; empty when it was not found whole
 */
public record Responsibility(Duty duty, Agency planned, Holder holder, String anchor) {}
