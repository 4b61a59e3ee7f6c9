/** The clock and the working calendar of Vietnam; depends on nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.mangnon.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
