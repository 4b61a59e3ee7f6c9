/** Keeps what people said in words that only this installation can read. */
@NullMarked
@NamedInterface("secrecy")
package vn.mangnon.protection.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
