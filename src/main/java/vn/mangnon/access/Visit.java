package vn.mangnon.access;

import jakarta.servlet.http.HttpServletRequest;

/** Tells whose request it is. */
public interface Visit {
  /** Who makes the request; {@link Actor#PUBLIC} when nobody is signed in. */
  Actor actor(HttpServletRequest request);
}
