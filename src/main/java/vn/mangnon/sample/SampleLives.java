package vn.mangnon.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Posture;
import vn.mangnon.database.UuidV7;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.GrowthStandards;
import vn.mangnon.growth.Sex;
import vn.mangnon.linkage.synthetic.SyntheticChild;

/** Invents what happened to a sample child, with the gaps a real register has. */
@Service
class SampleLives {
  private static final double REGISTERED = 0.93;
  private static final double VACCINATED = 0.9;
  private static final double SPECIAL = 0.07;
  private static final double INJURED = 0.05;

  /** Children of the sample are a little shorter than the standard, as children here are. */
  private static final double MEAN_Z = -0.5;


  private final Facts facts;
  private final GrowthStandards standards;
  private final Clock clock;

  SampleLives(Facts facts, GrowthStandards standards, Clock clock) {
    this.facts = facts;
    this.standards = standards;
    this.clock = clock;
  }

  void invent(Actor machine, UUID id, SyntheticChild child) {
    Optional<BirthDate> birth = BirthDate.parse(child.born());
    if (birth.isEmpty()) {
      return;
    }
    LocalDate born = birth.get().latest();
    LocalDate today = LocalDate.now(clock);
    Dice dice = new Dice(child.person());
    if (dice.chance("registered", child.name()) < REGISTERED) {
      write(machine, id, new Fact.BirthRegistration("", false), born.plusDays(20), today);
    }
    long months = ChronoUnit.MONTHS.between(born, today);
    if (months < 60) {
      small(machine, id, dice, child.female() ? Sex.FEMALE : Sex.MALE, born, today);
    } else if (months >= 72) {
      int grade = (int) Math.clamp(months / 12 - 5, 1, 9);
      Fact school =
          new Fact.Schooling(
              "enrolled", grade <= 5 ? "primary" : "lower_secondary", Optional.of(grade), "");
      write(machine, id, school, LocalDate.of(today.getYear(), 9, 5), today);
    }
    if (dice.chance("special") < SPECIAL) {
      String group = dice.chance("group") < 0.5 ? "d2" : "c1";
      write(machine, id, new Fact.SpecialCircumstance(group), today.minusDays(200), today);
    }
    if (dice.chance("injured") < INJURED && months > 6) {
      write(machine, id, new Fact.Injury("fall", "light"), today.minusDays(60), today);
    }
  }

  private void small(
      Actor machine, UUID id, Dice dice, Sex sex, LocalDate born, LocalDate today) {
    long months = ChronoUnit.MONTHS.between(born, today);
    if (dice.chance("bcg") < VACCINATED) {
      write(machine, id, new Fact.Vaccination("bcg", 1), born.plusDays(10), today);
    }
    if (months > 9 && dice.chance("measles") < VACCINATED) {
      write(machine, id, new Fact.Vaccination("measles", 1), born.plusMonths(9), today);
    }
    LocalDate day = today.minusDays(25);
    if (!day.isBefore(born)) {
      Age age = Age.on(day, born);
      double height = MEAN_Z + normal(dice, "height");
      double weight = 0.6 * height + 0.8 * normal(dice, "weight");
      Fact growth =
          new Fact.Growth(
              standards
                  .byAge(GrowthIndex.WEIGHT_FOR_AGE, sex, age)
                  .flatMap(lms -> rounded(lms.at(weight))),
              standards
                  .byAge(GrowthIndex.HEIGHT_FOR_AGE, sex, age)
                  .flatMap(lms -> rounded(lms.at(height))),
              months < 24 ? Posture.LYING : Posture.STANDING,
              false);
      write(machine, id, growth, day, today);
    }
  }

  /** About normal with mean 0 and deviation 1: the sum of twelve chances. */
  private static double normal(Dice dice, String of) {
    return IntStream.range(0, 12).mapToDouble(i -> dice.chance(of, i)).sum() - 6;
  }

  private static Optional<BigDecimal> rounded(double value) {
    return Optional.of(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
  }

  private void write(Actor machine, UUID id, Fact fact, LocalDate day, LocalDate today) {
    if (!day.isAfter(today)) {
      facts.record(
          machine,
          id,
          new FactEntry(UuidV7.next(clock), fact, day, Optional.empty(), "", "sample"));
    }
  }
}
