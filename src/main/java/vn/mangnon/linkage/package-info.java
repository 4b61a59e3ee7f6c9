/**
 * Which records are one child: weights after Fellegi and Sunter, learned without known answers.
 * Pure: no framework, no database; files are read only in {@code linkage.file}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.mangnon.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
