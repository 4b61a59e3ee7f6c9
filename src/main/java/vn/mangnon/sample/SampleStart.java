package vn.mangnon.sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Before the first page is served: makes sample data where wanted, and looks for the mark. */
@Component
class SampleStart implements SmartLifecycle {
  private final boolean wanted;
  private final SampleFigures figures;
  private final SampleChildren children;
  private final SampleCases cases;
  private final MarkOnPages mark;
  private volatile boolean running;

  SampleStart(
      @Value("${mangnon.sample:false}") boolean wanted,
      SampleFigures figures,
      SampleChildren children,
      SampleCases cases,
      MarkOnPages mark) {
    this.wanted = wanted;
    this.figures = figures;
    this.children = children;
    this.cases = cases;
    this.mark = mark;
  }

  @Override
  public void start() {
    if (wanted && figures.makeOnce() > 0) {
      // Neither knows of the other; beside each other nobody waits for the shorter one.
      try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
        CompletableFuture<Void> made = CompletableFuture.runAsync(cases::make, beside);
        children.make();
        made.join();
      }
    }
    mark.look();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    // The web server starts in a late phase.
    return 0;
  }
}
