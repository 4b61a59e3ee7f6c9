/** Agencies over time: who holds today what the plan gave to an agency of its day. */
@ApplicationModule(allowedDependencies = {"folder", "database", "time", "access", "audit"})
@NullMarked
package vn.mangnon.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
