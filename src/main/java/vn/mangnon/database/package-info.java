/**
 * Starts or reaches PostgreSQL, migrates it, and hands out connections by role; depends on nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.mangnon.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
