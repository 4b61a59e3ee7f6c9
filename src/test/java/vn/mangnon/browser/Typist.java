package vn.mangnon.browser;

import com.microsoft.playwright.Page;
import java.text.Normalizer;

/**
 * Somebody who works by keyboard alone and counts the keys: Vietnamese as Telex types it (a tone, a
 * hat, a horn, a breve or the stroke of đ is one more key), a chord as two.
 */
final class Typist {
  private final Page page;
  private int keys;

  Typist(Page page) {
    this.page = page;
  }

  Typist types(String text) {
    page.keyboard().type(text);
    keys += telex(text);
    return this;
  }

  /** Presses a key, or several held together: {@code Tab}, {@code Alt+1}. */
  Typist presses(String chord) {
    page.keyboard().press(chord);
    keys += chord.split("\\+").length;
    return this;
  }

  int keys() {
    return keys;
  }

  /** Seconds that so many keys take at 40 words of five keys a minute. */
  double seconds() {
    return keys * 60.0 / (40 * 5);
  }

  private static int telex(String text) {
    int marked = (int) text.chars().filter(letter -> letter == 'đ' || letter == 'Đ').count();
    return Normalizer.normalize(text, Normalizer.Form.NFD).length() + marked;
  }
}
