/**
 * Whole survey files: z-scores row by row, and the prevalence tables of the WHO Anthro software.
 */
@NullMarked
@NamedInterface("survey")
package vn.mangnon.growth.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
