package vn.mangnon.linkage;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.mangnon.linkage.names.NameWord;
import vn.mangnon.linkage.names.PersonName;

/** Names of persons, whole or in parts. */
final class NameDomain implements Domain {
  private static final int MOST_WORDS = 10;
  private final boolean vietnamese;
  private final boolean partly;
  private final WordTable words = new WordTable();
  private final SequencePool names = new SequencePool();
  private final SequencePool plainNames = new SequencePool();
  private final IntList plainOf = new IntList();
  private final LongList signatures = new LongList();
  private final IntList letters = new IntList();
  private final LongList joinedHashes = new LongList();
  private final LongList bags = new LongList();
  private final LongList glances = new LongList();
  private final Map<String, Integer> certain = new HashMap<>();
  private final byte[] buffer = new byte[3 * MOST_WORDS];

  /**
   * No names yet.
   *
   * @param partly whether names that share all words but one are to be compared for that alone
   */
  NameDomain(boolean vietnamese, boolean partly) {
    this.vietnamese = vietnamese;
    this.partly = partly;
  }

  @Override
  public int code(String raw) {
    int[] numbers = numbers(raw.strip());
    if (numbers.length == 0) {
      return MISSING;
    }
    int code = names.intern(buffer, pack(numbers));
    if (code == plainOf.size()) {
      String joined = joined(code);
      signatures.add(Signature.of(joined));
      letters.add(joined.length());
      joinedHashes.add(Hash.of(joined));
      glances.add(NameGlance.of(words, numbers, joinedHashes.get(code)));
      bags.add(bag(numbers));
      for (int index = 0; index < numbers.length; index++) {
        numbers[index] = words.plain(numbers[index]);
      }
      plainOf.add(plainNames.intern(buffer, pack(numbers)));
    }
    return code;
  }

  private int pack(int[] numbers) {
    for (int index = 0; index < numbers.length; index++) {
      buffer[3 * index] = (byte) (numbers[index] >> 16);
      buffer[3 * index + 1] = (byte) (numbers[index] >> 8);
      buffer[3 * index + 2] = (byte) numbers[index];
    }
    return 3 * numbers.length;
  }

  /** Most names consist of words already read, and need no second reading. */
  private int[] numbers(String raw) {
    String[] parts = raw.split(" +");
    int[] numbers = new int[Math.min(parts.length, MOST_WORDS)];
    for (int index = 0; index < numbers.length; index++) {
      Integer number = certain.get(parts[index]);
      if (number == null) {
        return read(raw, parts);
      }
      numbers[index] = number;
    }
    return numbers;
  }

  private int[] read(String raw, String[] parts) {
    PersonName name = vietnamese ? PersonName.vietnamese(raw) : PersonName.general(raw);
    int[] numbers = name.words().stream().limit(MOST_WORDS).mapToInt(words::number).toArray();
    if (parts.length == numbers.length) {
      for (int index = 0; index < parts.length; index++) {
        // A word may be remembered only if it reads so by itself, whatever the font of the rest.
        if (read(parts[index]).equals(name.words().subList(index, index + 1))) {
          certain.put(parts[index], numbers[index]);
        }
      }
    }
    return numbers;
  }

  private java.util.List<NameWord> read(String part) {
    return (vietnamese ? PersonName.vietnamese(part) : PersonName.general(part)).words();
  }

  @Override
  public int size() {
    return names.size();
  }

  @Override
  public int termOf(int code) {
    return plainOf.get(code);
  }

  int length(int code) {
    return names.length(code) / 3;
  }

  /** The number of the word at {@code index} of a name. */
  int word(int code, int index) {
    int at = names.start(code) + 3 * index;
    return names.at(at) << 16 | names.at(at + 1) << 8 | names.at(at + 2);
  }

  /** The name in one number, see {@link NameGlance}. */
  long glance(int code) {
    return glances.get(code);
  }

  WordTable words() {
    return words;
  }

  @Override
  public String text(int code) {
    return IntStream.range(0, length(code))
        .mapToObj(index -> words.word(word(code, index)).written())
        .collect(Collectors.joining(" "));
  }

  /** About the most letters two names can have in common, and the length of each. */
  int commonLetters(int one, int other) {
    return Signature.common(signatures.get(one), signatures.get(other));
  }

  int letters(int code) {
    return letters.get(code);
  }

  @Override
  public String termText(int code) {
    return IntStream.range(0, length(code))
        .mapToObj(index -> words.word(word(code, index)).plain())
        .collect(Collectors.joining(" "));
  }

  /** All letters in one: "braid en" and "braiden" are one. */
  String joined(int code) {
    int length = length(code);
    if (length == 1) {
      return words.word(word(code, 0)).plain();
    }
    StringBuilder joined = new StringBuilder();
    for (int index = 0; index < length; index++) {
      joined.append(words.word(word(code, index)).plain());
    }
    return joined.toString();
  }

  @Override
  public void strongKeys(int code, LongList keys) {
    int length = length(code);
    long[] plain = new long[length];
    long sum = 0;
    long sounds = 0;
    for (int index = 0; index < length; index++) {
      int word = word(code, index);
      plain[index] = words.plainHash(word);
      sum += plain[index];
      sounds += index == 0 ? words.surnameHash(word) : words.soundHash(word);
    }
    keys.add(Hash.of(1, sum));
    keys.add(Hash.of(2, sounds));
    if (length == 1) {
      String joined = joined(code);
      keys.add(Hash.of("<" + joined.substring(0, Math.min(4, joined.length()))));
      keys.add(Hash.of(">" + joined.substring(Math.max(0, joined.length() - 4))));
    } else if (partly) {
      for (long word : plain) {
        keys.add(Hash.of(1, sum - word));
      }
    }
  }

  @Override
  public void looseKeys(int code, LongList keys) {
    int length = length(code);
    for (int index = Math.max(0, length - (partly ? 2 : 1)); index < length; index++) {
      keys.add(words.soundHash(word(code, index)));
    }
    if (length == 1) {
      String joined = joined(code);
      keys.add(Hash.of("<" + joined.substring(0, Math.min(2, joined.length()))));
    }
  }

  private long bag(int[] numbers) {
    long bag = 0;
    for (int number : numbers) {
      bag += Hash.mix(words.plain(number) + 1L);
    }
    return bag;
  }

  /** Whether the words are the same in any order, or the letters in any division into words. */
  boolean rearranged(int one, int other) {
    return bags.get(one) == bags.get(other) || joinedHashes.get(one) == joinedHashes.get(other);
  }
}
