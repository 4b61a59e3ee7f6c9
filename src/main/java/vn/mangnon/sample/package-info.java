/**
 * Fills a demonstration with made-up figures that a stranger cannot mistake for real ones; may use
 * statistics and what is below it.
 */
@NullMarked
@ApplicationModule
package vn.mangnon.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
