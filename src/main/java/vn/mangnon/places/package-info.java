/** Administrative units over time: what was valid when, and what became of it. */
@ApplicationModule(allowedDependencies = {"folder", "database", "time", "access", "audit"})
@NullMarked
package vn.mangnon.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
