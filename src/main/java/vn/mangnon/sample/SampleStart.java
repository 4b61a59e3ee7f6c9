package vn.mangnon.sample;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Before the first page is served: makes sample figures where wanted, and looks for the mark. */
@Component
class SampleStart implements SmartLifecycle {
  private final boolean wanted;
  private final SampleFigures figures;
  private final MarkOnPages mark;
  private volatile boolean running;

  SampleStart(
      @Value("${mangnon.sample:false}") boolean wanted, SampleFigures figures, MarkOnPages mark) {
    this.wanted = wanted;
    this.figures = figures;
    this.mark = mark;
  }

  @Override
  public void start() {
    if (wanted) {
      figures.makeOnce();
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
