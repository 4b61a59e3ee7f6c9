/**
 * Numbers of reports and cases for who may see numbers: how long each step took, how much work is
 * open, and whether it helped; of the whole province, or of one's own commune.
 */
@NullMarked
@NamedInterface("figures")
package vn.mangnon.protection.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
