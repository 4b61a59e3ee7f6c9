package vn.mangnon.web.internal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Lets requests that were just received reach their handlers before the web server stops. It waits
 * for requests under way, but counts one only from its servlet on.
 */
@Component
final class LastRequests implements ApplicationListener<ContextClosedEvent> {
  private static final Duration TO_REACH_A_SERVLET = Duration.ofMillis(300);

  @Override
  public void onApplicationEvent(ContextClosedEvent closing) {
    if (closing.getApplicationContext() instanceof WebServerApplicationContext) {
      LockSupport.parkNanos(TO_REACH_A_SERVLET.toNanos());
    }
  }
}
