package vn.mangnon.web.internal;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the web server from closing its connections before every last answer is written. Its own
 * graceful stop waits for servlets only: the page of an error is made, and the end of each answer
 * sent, after the servlet has returned, when the connection may be closed already.
 */
@Component
final class LastRequests
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, SmartLifecycle {
  private static final int ALL = Integer.MAX_VALUE;
  private static final int PATIENCE_SECONDS = 5;

  private final Semaphore underWay = new Semaphore(ALL);
  private volatile boolean running;

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new Counting(underWay));
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    try {
      if (underWay.tryAcquire(ALL, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        underWay.release(ALL);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the graceful stop, when nothing new is let in, and before connections are closed. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
  }

  private static final class Counting extends ValveBase {
    private final Semaphore underWay;

    Counting(Semaphore underWay) {
      super(true);
      this.underWay = underWay;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      underWay.acquireUninterruptibly();
      try {
        getNext().invoke(request, response);
        if (!request.isAsync()) {
          response.finishResponse();
        }
      } finally {
        underWay.release();
      }
    }
  }
}
