package vn.mangnon.web.internal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets requests that were just received reach their handlers before the web server stops. It waits
 * for requests under way, but counts one only from its servlet on, so one that was read a moment
 * before would be cut off.
 */
@Component
final class LastRequests implements SmartLifecycle {
  private static final Duration TO_REACH_A_SERVLET = Duration.ofMillis(300);
  private volatile boolean running;

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    LockSupport.parkNanos(TO_REACH_A_SERVLET.toNanos());
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Just before the web server begins to stop. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
  }
}
