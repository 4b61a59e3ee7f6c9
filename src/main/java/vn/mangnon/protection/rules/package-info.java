/** What may follow what in a case, and by when: pure rules, without framework and without I/O. */
@NullMarked
@NamedInterface("rules")
package vn.mangnon.protection.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
