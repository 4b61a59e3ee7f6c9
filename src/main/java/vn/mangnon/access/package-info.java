/** Decides who may do what, tells the database who asks, and signs people in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "database", "time"})
package vn.mangnon.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
