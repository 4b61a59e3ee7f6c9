package vn.mangnon.linkage.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes a child down a second time. */
final class Clerk {
  private static final Slip[] SLIPS = Slip.values();
  private final NameStock names;
  private final SplittableRandom random;

  Clerk(NameStock names, SplittableRandom random) {
    this.names = names;
    this.random = random;
  }

  /** The same child with one to four slips, each of another kind. */
  SyntheticChild again(SyntheticChild child) {
    int count = 1 + random.nextInt(3) + (random.nextInt(4) == 0 ? 1 : 0);
    List<Slip> made = new ArrayList<>();
    SyntheticChild written = child;
    while (made.size() < count) {
      Slip slip = SLIPS[random.nextInt(SLIPS.length)];
      if (!made.contains(slip) && (slip != Slip.UNNAMED || random.nextInt(4) == 0)) {
        made.add(slip);
        written = make(slip, written);
      }
    }
    return written.again(made);
  }

  SyntheticChild make(Slip slip, SyntheticChild child) {
    return switch (slip) {
      case DAY_MONTH, FIRST_OF_JANUARY, FIRST_OF_MONTH, YEAR, LUNAR, REGISTRATION, YEAR_ONLY ->
          child.born(misdated(slip, child.born()));
      case SEX -> child.otherSex();
      case PARENTS_EXCHANGED -> child.ofParents(child.father(), child.mother());
      case MOTHER -> child.ofParents(misspelt(child.mother()), child.father());
      case NO_MOTHER -> child.ofParents("", child.father());
      case NO_FATHER -> child.ofParents(child.mother(), "");
      case VILLAGE -> child.livingIn(child.commune(), SyntheticRegister.village(random));
      case COMMUNE ->
          child.livingIn(SyntheticRegister.commune(random), SyntheticRegister.village(random));
      case NO_NUMBER -> child.numbered("", child.phone());
      case PHONE -> child.numbered(child.number(), SyntheticRegister.phone(random));
      case UNNAMED ->
          child.named(child.mother().isEmpty() ? child.name() : "Con bà " + child.mother());
      case NO_MARKS,
          SOME_MARKS,
          OTHER_TONE,
          TELEX,
          VNI,
          CAPITALS,
          ONE_KEY,
          TWO_KEYS,
          DIALECT,
          MIDDLE_DROPPED,
          MIDDLE_ADDED,
          SWAPPED,
          JOINED ->
          child.named(renamed(slip, child.name(), child.female()));
    };
  }

  private String misspelt(String name) {
    return name.isEmpty()
        ? name
        : renamed(random.nextBoolean() ? Slip.ONE_KEY : Slip.NO_MARKS, name, true);
  }

  /** The name after a slip of a kind that concerns names. */
  String renamed(Slip slip, String name, boolean female) {
    List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
    int last = words.size() - 1;
    switch (slip) {
      case NO_MARKS -> words.replaceAll(Typing::withoutMarks);
      case SOME_MARKS -> change(words, Typing::withoutMarks);
      case OTHER_TONE -> change(words, word -> Typing.otherTone(word, random));
      case TELEX -> words.replaceAll(word -> Typing.keys(word, true));
      case VNI -> words.replaceAll(word -> Typing.keys(word, false));
      case CAPITALS -> words.replaceAll(word -> word.toUpperCase(Locale.ROOT));
      case ONE_KEY -> change(words, word -> Typing.wrongKey(word, random));
      case TWO_KEYS -> {
        change(words, word -> Typing.wrongKey(word, random));
        change(words, word -> Typing.wrongKey(word, random));
      }
      case DIALECT -> change(words, Typing::dialect);
      case MIDDLE_DROPPED -> {
        if (words.size() > 2) {
          words.remove(1 + random.nextInt(words.size() - 2));
        }
      }
      case MIDDLE_ADDED -> words.add(1, female ? "Thị" : "Văn");
      case SWAPPED -> words.addFirst(words.removeLast());
      case JOINED -> {
        if (last > 0) {
          words.set(last - 1, words.get(last - 1) + words.removeLast().toLowerCase(Locale.ROOT));
        }
      }
      case UNNAMED,
          DAY_MONTH,
          FIRST_OF_JANUARY,
          FIRST_OF_MONTH,
          YEAR,
          LUNAR,
          REGISTRATION,
          YEAR_ONLY,
          SEX,
          PARENTS_EXCHANGED,
          MOTHER,
          NO_MOTHER,
          NO_FATHER,
          VILLAGE,
          COMMUNE,
          NO_NUMBER,
          PHONE ->
          throw new IllegalArgumentException(slip + " does not concern names");
    }
    return words.stream().collect(Collectors.joining(" "));
  }

  private void change(List<String> words, UnaryOperator<String> change) {
    int at = random.nextInt(words.size());
    words.set(at, change.apply(words.get(at)));
  }

  private String misdated(Slip slip, String born) {
    if (born.length() < 10) {
      return born;
    }
    LocalDate date = LocalDate.parse(born);
    return switch (slip) {
      case DAY_MONTH ->
          date.getDayOfMonth() <= 12
              ? LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()).toString()
              : born;
      case FIRST_OF_JANUARY -> date.withDayOfYear(1).toString();
      case FIRST_OF_MONTH -> date.withDayOfMonth(1).toString();
      case YEAR -> date.plusYears(random.nextBoolean() ? 1 : -1).toString();
      case LUNAR -> date.minusDays(20 + random.nextInt(25)).toString();
      case REGISTRATION -> date.plusDays(1 + random.nextInt(60)).toString();
      default -> born.substring(0, 4);
    };
  }

  /** Another given name, as a twin gets it. */
  String siblingName(String name, boolean female) {
    int given = name.lastIndexOf(' ');
    String own = name.substring(given + 1);
    String other = names.given(female, random);
    while (Typing.withoutMarks(other).equals(Typing.withoutMarks(own))) {
      other = names.given(female, random);
    }
    return name.substring(0, given + 1) + other;
  }
}
