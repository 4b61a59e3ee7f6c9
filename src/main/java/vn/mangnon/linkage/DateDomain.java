package vn.mangnon.linkage;

import java.util.HashMap;
import java.util.Map;

/** Dates, whole or partial. */
final class DateDomain implements Domain {
  private final Map<Integer, Integer> codes = new HashMap<>();
  private final IntList packed = new IntList();

  @Override
  public int code(String raw) {
    return PartialDate.parse(raw.strip())
        .or(() -> PartialDate.impossible(raw.strip()))
        .map(this::codeOf)
        .orElse(MISSING);
  }

  private int codeOf(PartialDate date) {
    return codes.computeIfAbsent(
        date.packed(),
        value -> {
          packed.add(value);
          return packed.size() - 1;
        });
  }

  int packed(int code) {
    return packed.get(code);
  }

  @Override
  public int size() {
    return packed.size();
  }

  @Override
  public String text(int code) {
    return PartialDate.unpack(packed.get(code)).toString();
  }

  @Override
  public int termOf(int code) {
    return code;
  }

  @Override
  public void strongKeys(int code, LongList keys) {
    PartialDate date = PartialDate.unpack(packed.get(code));
    int small = Math.min(date.month(), date.day());
    int large = Math.max(date.month(), date.day());
    keys.add(Hash.of(1, date.year() * 10_000L + small * 100L + large));
  }

  @Override
  public void looseKeys(int code, LongList keys) {
    PartialDate date = PartialDate.unpack(packed.get(code));
    keys.add(Hash.of(2, date.year() * 100L + date.month()));
    keys.add(Hash.of(3, date.year() * 100L + date.day()));
    keys.add(Hash.of(4, date.month() * 100L + date.day()));
  }
}
