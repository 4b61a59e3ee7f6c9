package vn.mangnon.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import vn.mangnon.protection.cases.Cases;
import vn.mangnon.protection.cases.Concerns;

/**
 * The application's services once more, with a clock that can be set: what is invented has then
 * been written down when it happened. Nothing outside the sample can set a clock.
 */
final class PastServices {
  private final PastClock clock;
  private final Concerns concerns;
  private final Cases cases;

  PastServices(BeanFactory application, Clock today) {
    clock = new PastClock(today.getZone(), today.instant());
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory(application);
    beans.setAutowireCandidateResolver(new ContextAnnotationAutowireCandidateResolver());
    // The name of the application's own clock, which this one hides.
    beans.registerSingleton("clock", clock);
    concerns = (Concerns) made(beans, Concerns.class);
    cases = (Cases) made(beans, Cases.class);
  }

  private static Object made(DefaultListableBeanFactory beans, Class<?> service) {
    return beans.autowire(service, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
  }

  Concerns concerns() {
    return concerns;
  }

  Cases cases() {
    return cases;
  }

  /** From now on it is that moment. */
  void at(Instant moment) {
    clock.now = moment;
  }

  private static final class PastClock extends Clock {
    private final ZoneId zone;
    private Instant now;

    PastClock(ZoneId zone, Instant now) {
      this.zone = zone;
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new PastClock(other, now);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
