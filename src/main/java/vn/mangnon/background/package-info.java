/**
 * Work that outlives a request: a few pieces at a time, showing that it lives and how far it is, so
 * that what was interrupted is seen and can be begun again.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.mangnon.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
