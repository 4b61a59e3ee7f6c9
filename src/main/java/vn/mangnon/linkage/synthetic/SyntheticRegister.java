package vn.mangnon.linkage.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A register of invented children, the same for the same seed on every machine, made household by
 * household as it is read: millions take no memory.
 *
 * @param seed any number
 * @param households how many; about 1.6 children each
 * @param duplicates the share of children written down a second time, with slips, 0 to 1
 */
public record SyntheticRegister(long seed, long households, double duplicates) {
  private static final int COMMUNES = 54;
  private static final int VILLAGES = 1_450;
  private static final int FIRST_YEAR = 2010;
  private static final int DAYS = 16 * 365;
  private static final int MOST_CHILDREN = 5;
  private static final double TWINS = .012;
  private static final NameStock NAMES = new NameStock();

  /** All records, households in order, a second record after its first. */
  public Stream<SyntheticChild> records() {
    return LongStream.range(0, households).boxed().flatMap(number -> household(number).stream());
  }

  private List<SyntheticChild> household(long number) {
    SplittableRandom random =
        new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ number * 0xD1B54A32D192ED03L);
    Clerk clerk = new Clerk(NAMES, random);
    String people = NAMES.people(random);
    String surname = NAMES.surname(people, random);
    String father = surname + " " + NAMES.middle(false, random) + " " + NAMES.given(false, random);
    String mother =
        NAMES.surname(people, random)
            + (random.nextInt(4) == 0 ? " " + NAMES.middle(true, random) : " Thị")
            + " "
            + NAMES.given(true, random);
    SyntheticChild home =
        new SyntheticChild(
            0,
            false,
            false,
            List.of(),
            surname,
            false,
            "",
            mother,
            random.nextInt(12) == 0 ? "" : father,
            commune(random),
            village(random),
            "",
            random.nextInt(10) < 7 ? phone(random) : "",
            people);
    List<SyntheticChild> children = new ArrayList<>();
    int count = random.nextInt(100) < 50 ? 1 : random.nextInt(100) < 80 ? 2 : 3;
    LocalDate born = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(DAYS));
    for (int child = 0; child < count; child++) {
      SyntheticChild next = child(home, number * MOST_CHILDREN + children.size(), born, random);
      while (nameTaken(next.name(), children)) {
        next = child(home, next.person(), born, random);
      }
      children.add(next);
      if (random.nextDouble() < TWINS && children.size() < MOST_CHILDREN - 1) {
        SyntheticChild twin = twin(children.removeLast());
        children.add(twin);
        children.add(twinOf(twin, clerk));
      }
      born = born.plusDays(400 + random.nextInt(1800));
    }
    return withDuplicates(children, clerk, random);
  }

  /** No parents give two children one name, not even but for a tone. */
  private static boolean nameTaken(String name, List<SyntheticChild> children) {
    String plain = Typing.withoutMarks(name);
    return children.stream().anyMatch(other -> Typing.withoutMarks(other.name()).equals(plain));
  }

  private List<SyntheticChild> withDuplicates(
      List<SyntheticChild> children, Clerk clerk, SplittableRandom random) {
    List<SyntheticChild> written = new ArrayList<>();
    for (SyntheticChild child : children) {
      written.add(child);
      if (random.nextDouble() < duplicates) {
        written.add(clerk.again(child));
      }
    }
    return written;
  }

  private static SyntheticChild child(
      SyntheticChild home, long person, LocalDate born, SplittableRandom random) {
    boolean female = random.nextInt(1000) < 475;
    StringBuilder name = new StringBuilder(home.name());
    int middles = random.nextInt(100) < 2 ? 0 : random.nextInt(100) < 70 ? 1 : 2;
    for (int middle = 0; middle < middles; middle++) {
      name.append(' ').append(NAMES.middle(female, random));
    }
    name.append(' ').append(NAMES.given(female, random));
    return new SyntheticChild(
        person,
        false,
        false,
        List.of(),
        name.toString(),
        female,
        born.toString(),
        home.mother(),
        home.father(),
        home.commune(),
        home.village(),
        random.nextInt(10) < 6 ? number(female, born, random) : "",
        home.phone(),
        home.people());
  }

  private static SyntheticChild twin(SyntheticChild child) {
    return new SyntheticChild(
        child.person(),
        false,
        true,
        List.of(),
        child.name(),
        child.female(),
        child.born(),
        child.mother(),
        child.father(),
        child.commune(),
        child.village(),
        child.number(),
        child.phone(),
        child.people());
  }

  private static SyntheticChild twinOf(SyntheticChild child, Clerk clerk) {
    String number =
        child.number().isEmpty() ? "" : String.format("%012d", Long.parseLong(child.number()) + 1);
    return new SyntheticChild(
        child.person() + 1,
        false,
        true,
        List.of(),
        clerk.siblingName(child.name(), child.female()),
        child.female(),
        child.born(),
        child.mother(),
        child.father(),
        child.commune(),
        child.village(),
        number,
        child.phone(),
        child.people());
  }

  private static String number(boolean female, LocalDate born, SplittableRandom random) {
    return "022%d%02d%06d".formatted(female ? 3 : 2, born.getYear() % 100, random.nextInt(999_999));
  }

  static String commune(SplittableRandom random) {
    return "Xã mẫu " + (1 + random.nextInt(COMMUNES));
  }

  static String village(SplittableRandom random) {
    int number = random.nextInt(VILLAGES);
    return switch (number % 3) {
      case 0 -> "Thôn " + (1 + number / 60);
      case 1 -> "Khu " + (1 + number / 40);
      default -> "Thôn " + NAMES.given(true, new SplittableRandom(number)) + " " + (1 + number % 7);
    };
  }

  static String phone(SplittableRandom random) {
    return "09%08d".formatted(random.nextInt(100_000_000));
  }
}
