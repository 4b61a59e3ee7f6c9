package vn.mangnon.statistics;

import vn.mangnon.programme.Programme;

/** Makes the checker of a programme's rules. */
final class CheckerOf {
  private CheckerOf() {}

  static Checker programme(Programme programme, Catalogue catalogue) {
    return new Checker(
        programme.checks(), code -> catalogue.element(code).orElse(0), catalogue::elementCode);
  }
}
