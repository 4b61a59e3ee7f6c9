/**
 * Concerns and cases as people work with them: taken in, settled, opened, carried on, and what is
 * due; the services of the pages.
 */
@NullMarked
@NamedInterface("cases")
package vn.mangnon.protection.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
