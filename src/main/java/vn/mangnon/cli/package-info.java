/**
 * The command line: turns options into calls of the modules' services and answers with exit codes.
 */
@NullMarked
@ApplicationModule
package vn.mangnon.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
