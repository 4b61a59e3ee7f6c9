package vn.mangnon.sample;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;

/** Makes up a programme's figures. Pure: the same settings and day give the same figures. */
final class Generator {
  private final Programme programme;
  private final Places places;
  private final SampleSettings settings;
  private final ChildShares children;
  private final Post post;

  Generator(Programme programme, Places places, SampleSettings settings, Instant now) {
    this.programme = programme;
    this.places = places;
    this.settings = settings;
    this.children =
        new ChildShares(
            places, new Dice(settings.seed()), settings.unknownPopulation(), settings.childDrift());
    this.post = new Post(programme, settings, now);
  }

  /** What arrived, in the order of arrival; each year is made when the stream reaches it. */
  Stream<Delivery> deliveries() {
    return IntStream.rangeClosed(settings.firstYear(), settings.lastYear())
        .boxed()
        .flatMap(year -> post.deliver(year, truth(year)).stream());
  }

  /** The figures of a year as every place should report them. */
  List<SampleFigure> truth(int year) {
    return new YearMaker(programme, places, settings, children, year).make();
  }
}
