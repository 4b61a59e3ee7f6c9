/**
 * Growth of children by the WHO standards: z-scores of height, weight and body mass index; pure
 * arithmetic that depends on nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.mangnon.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
