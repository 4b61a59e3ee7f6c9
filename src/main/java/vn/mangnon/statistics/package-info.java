/** Reported figures, the indicators computed from them, and how both are judged and published. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"programme", "places", "agencies", "access", "audit", "database"})
package vn.mangnon.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
