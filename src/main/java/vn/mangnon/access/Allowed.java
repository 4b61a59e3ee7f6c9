package vn.mangnon.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page for whom the policy lets do {@link #action} to at least some rows of {@link #resource}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
  /** What the page does. */
  Action action();

  /** To what. */
  Resource resource();

  /** Or to what else, for a page that shows each reader their part. */
  Resource[] or() default {};
}
