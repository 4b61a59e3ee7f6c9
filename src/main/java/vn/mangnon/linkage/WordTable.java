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
  private final IntList syllableSound = new IntList();
  private final Map<String, Integer> syllableSounds = new HashMap<>();
  private final LongList plainHash = new LongList();
  private final LongList soundHash = new LongList();
  private final LongList surnameHash = new LongList();

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
    syllableSound.add(
        word.syllable()
            ? syllableSounds.computeIfAbsent(word.sound(), key -> syllableSounds.size() + 1)
            : 0);
    plainHash.add(Hash.of(word.plain()));
    soundHash.add(Hash.of("~" + word.sound()));
    surnameHash.add(Hash.of("~" + word.surnameSound()));
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

  /** The class of sounds among those of syllables, from 1; 0 where the word is none. */
  int syllableSound(int number) {
    return syllableSound.get(number);
  }

  long plainHash(int number) {
    return plainHash.get(number);
  }

  long soundHash(int number) {
    return soundHash.get(number);
  }

  long surnameHash(int number) {
    return surnameHash.get(number);
  }

  boolean syllable(int number) {
    return valid.get(number) == 1;
  }

  int surnameSound(int number) {
    return surnameSound.get(number);
  }
}
