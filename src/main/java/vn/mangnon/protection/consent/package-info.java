/**
 * What a child and its representative consented to, and on what the law lets each step of the work
 * rest that needs no consent.
 */
@NullMarked
@NamedInterface("consent")
package vn.mangnon.protection.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
