package vn.mangnon.sample;

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
      children.make();
      cases.make();
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
