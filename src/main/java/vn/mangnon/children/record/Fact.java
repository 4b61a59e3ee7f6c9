package vn.mangnon.children.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that was true of a child from a day on or on a day. Texts are codes of the list the
 * kind names for them ({@link FactKind#asked}).
 */
public sealed interface Fact {
  /** Its kind. */
  FactKind kind();

  /**
   * The birth was registered.
   *
   * @param number of the certificate, empty when unknown
   * @param late later than 60 days after birth (Law on Civil Status 60/2014, art. 15)
   */
  record BirthRegistration(String number, boolean late) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.BIRTH_REGISTRATION;
    }
  }

  /**
   * One of the 14 groups of article 10 of the Law on Children.
   *
   * @param group a group or a sub-group
   */
  record SpecialCircumstance(String group) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.SPECIAL_CIRCUMSTANCE;
    }
  }

  /** A disability, by kind and level (Law on Persons with Disabilities, art. 3). */
  record Disability(String type, String level) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.DISABILITY;
    }
  }

  /**
   * At school, or not.
   *
   * @param level empty when never at school
   * @param grade 1 to 12, empty before school
   * @param school its name, empty when unknown
   */
  record Schooling(String status, String level, Optional<Integer> grade, String school)
      implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.SCHOOLING;
    }
  }

  /** One dose of a vaccine, from 1. */
  record Vaccination(String vaccine, int dose) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.VACCINATION;
    }
  }

  /**
   * Weight and length or height on a day; at least one of the two.
   *
   * @param weightKg kilograms
   * @param heightCm centimetres
   */
  record Growth(
      Optional<BigDecimal> weightKg, Optional<BigDecimal> heightCm, Posture posture, boolean oedema)
      implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.GROWTH;
    }
  }

  /** An accident or an injury. */
  record Injury(String cause, String outcome) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.INJURY;
    }
  }

  /**
   * Work of a child of 5 to 17.
   *
   * @param hoursPerWeek in the week before the visit
   * @param hazardous whether the work is dangerous or heavy
   */
  record Work(String type, int hoursPerWeek, boolean hazardous) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.WORK;
    }
  }

  /** Marriage before the age the law allows. */
  record EarlyMarriage(String type) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.EARLY_MARRIAGE;
    }
  }

  /** What a disaster did to the child. */
  record Disaster(String type, String harm) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.DISASTER;
    }
  }

  /**
   * A service or benefit the child received.
   *
   * @param provider who gave it, empty when unknown
   */
  record Service(String service, String provider) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.SERVICE;
    }
  }

  /**
   * Somebody of the programme came to the child's home.
   *
   * @param finding what was found
   * @param nextOn the day of the next visit, empty when none is needed
   */
  record Visit(String finding, Optional<LocalDate> nextOn) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.VISIT;
    }
  }

  /** The child died. */
  record Death(String cause) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.DEATH;
    }
  }

  /** The child left the province. */
  record Departure(String to) implements Fact {
    @Override
    public FactKind kind() {
      return FactKind.DEPARTURE;
    }
  }
}
