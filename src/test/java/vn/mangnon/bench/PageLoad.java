package vn.mangnon.bench;

import java.time.Duration;
import java.util.List;

/** People who go from page to page, all at once. */
final class PageLoad {
  private final List<Guest> guests;
  private final List<String> pages;

  PageLoad(List<Guest> guests, List<String> pages) {
    this.guests = guests;
    this.pages = pages;
  }

  /**
   * Lets everybody read for a while.
   *
   * @param think the mean pause between an answer and the next request; none: a closed loop
   * @return how long each page took until its last byte, in milliseconds
   */
  Timing run(Duration length, Duration think) {
    return Crowd.run(
        guests.size(),
        length,
        think,
        number ->
            random -> {
              String page = pages.get(random.nextInt(pages.size()));
              Guest.Answer answer = guests.get(number).get(page);
              if (answer.status() != 200) {
                throw new IllegalStateException(page + " answered " + answer.status());
              }
            });
  }
}
