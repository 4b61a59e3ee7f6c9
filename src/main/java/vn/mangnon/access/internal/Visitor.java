package vn.mangnon.access.internal;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * Who a session belongs to. It says nothing of rights: those are read anew for each request.
 *
 * @param began when the person signed in
 * @param strong whether with a second factor
 */
record Visitor(UUID account, String name, Instant began, boolean strong)
    implements Principal, Serializable {
  @Override
  public String getName() {
    return name;
  }
}
