package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.linkage.names.NameWord;

/** The distinct words of all names of a data set; a name is then a few numbers. */
final class WordTable {
  private final Map<String, Integer> byToned = new HashMap<>();
  private final Map<String, Integer> plainNumbers = new HashMap<>();
  private final Map<String, Integer> soundNumbers = new HashMap<>();
  private final List<NameWord> words = new ArrayList<>();
  private final IntList plain = new IntList();
  private final IntList sound = new IntList();
  private final IntList surnameSound = new IntList();
  private final IntList valid = new IntList();

  int number(NameWord word) {
    Integer known = byToned.get(word.toned());
    if (known != null) {
      return known;
    }
    byToned.put(word.toned(), words.size());
    words.add(word);
    plain.add(plainNumbers.computeIfAbsent(word.plain(), text -> plainNumbers.size()));
    sound.add(soundNumber(word.sound()));
    surnameSound.add(soundNumber(word.surnameSound()));
    valid.add(word.syllable() ? 1 : 0);
    return words.size() - 1;
  }

  private int soundNumber(String text) {
    return soundNumbers.computeIfAbsent(text, key -> soundNumbers.size());
  }

  NameWord word(int number) {
    return words.get(number);
  }

  int plain(int number) {
    return plain.get(number);
  }

  int sound(int number) {
    return sound.get(number);
  }

  boolean syllable(int number) {
    return valid.get(number) == 1;
  }

  int surnameSound(int number) {
    return surnameSound.get(number);
  }
}
