/** The plan as data: objectives, indicators, targets, duties, dates and money, with its text. */
@ApplicationModule(
    allowedDependencies = {"folder", "database", "time", "access", "audit", "places", "agencies"})
@NullMarked
package vn.mangnon.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
