/** Keeps a provable trail of what was read, changed and refused; may use the database and time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "time"})
package vn.mangnon.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
