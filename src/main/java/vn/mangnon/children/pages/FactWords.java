package vn.mangnon.children.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.record.Fact;

/** What a fact says, in the words of its lists. */
public final class FactWords {
  private final Lists lists;
  private final String language;

  private FactWords(Lists lists, String language) {
    this.lists = lists;
    this.language = language;
  }

  /** The parts of a fact after its kind, in a language, joined by dots. */
  public static String of(Fact fact, Lists lists, String language) {
    return String.join(" · ", new FactWords(lists, language).parts(fact));
  }

  private List<String> parts(Fact fact) {
    return switch (fact) {
      case Fact.BirthRegistration birth -> birth(birth);
      case Fact.SpecialCircumstance found -> List.of(code(CodeList.CIRCUMSTANCE, found.group()));
      case Fact.Disability found ->
          List.of(
              code(CodeList.DISABILITY_KIND, found.type()),
              code(CodeList.DISABILITY_LEVEL, found.level()));
      case Fact.Schooling school -> schooling(school);
      case Fact.Vaccination dose ->
          List.of(code(CodeList.VACCINE, dose.vaccine()), pick("mũi ", "dose ") + dose.dose());
      case Fact.Growth growth -> growth(growth);
      case Fact.Injury injury ->
          List.of(
              code(CodeList.INJURY_CAUSE, injury.cause()),
              code(CodeList.INJURY_OUTCOME, injury.outcome()));
      case Fact.Work work -> work(work);
      case Fact.EarlyMarriage marriage -> List.of(code(CodeList.MARRIAGE_KIND, marriage.type()));
      case Fact.Disaster disaster ->
          List.of(
              code(CodeList.DISASTER_KIND, disaster.type()),
              code(CodeList.DISASTER_HARM, disaster.harm()));
      case Fact.Service service ->
          given(code(CodeList.SERVICE, service.service()), service.provider());
      case Fact.Visit visit -> visit(visit);
      case Fact.Death death -> List.of(code(CodeList.DEATH_CAUSE, death.cause()));
      case Fact.Departure departure -> List.of(code(CodeList.DEPARTURE_TO, departure.to()));
    };
  }

  private List<String> birth(Fact.BirthRegistration birth) {
    List<String> parts = new ArrayList<>();
    if (!birth.number().isEmpty()) {
      parts.add(pick("số ", "no. ") + birth.number());
    }
    if (birth.late()) {
      parts.add(pick("đăng ký muộn", "late"));
    }
    return parts;
  }

  private List<String> schooling(Fact.Schooling school) {
    List<String> parts = new ArrayList<>();
    parts.add(code(CodeList.SCHOOL_STATUS, school.status()));
    if (!school.level().isEmpty()) {
      parts.add(code(CodeList.SCHOOL_LEVEL, school.level()));
    }
    school.grade().ifPresent(grade -> parts.add(pick("lớp ", "grade ") + grade));
    if (!school.school().isEmpty()) {
      parts.add(school.school());
    }
    return parts;
  }

  private List<String> growth(Fact.Growth growth) {
    List<String> parts = new ArrayList<>();
    growth.weightKg().ifPresent(kilograms -> parts.add(number(kilograms) + " kg"));
    growth.heightCm().ifPresent(centimetres -> parts.add(number(centimetres) + " cm"));
    posture(growth).ifPresent(parts::add);
    if (growth.oedema()) {
      parts.add(pick("phù", "oedema"));
    }
    return parts;
  }

  private Optional<String> posture(Fact.Growth growth) {
    return switch (growth.posture()) {
      case LYING -> Optional.of(pick("đo nằm", "lying"));
      case STANDING -> Optional.of(pick("đo đứng", "standing"));
      case UNKNOWN -> Optional.empty();
    };
  }

  private List<String> work(Fact.Work work) {
    List<String> parts = new ArrayList<>();
    parts.add(code(CodeList.WORK_KIND, work.type()));
    parts.add(work.hoursPerWeek() + pick(" giờ/tuần", " hours a week"));
    if (work.hazardous()) {
      parts.add(pick("nặng nhọc, nguy hiểm", "hazardous"));
    }
    return parts;
  }

  private List<String> visit(Fact.Visit visit) {
    List<String> parts = new ArrayList<>();
    parts.add(code(CodeList.VISIT_FINDING, visit.finding()));
    visit.nextOn().ifPresent(day -> parts.add(pick("thăm lại ", "next ") + Typed.written(day)));
    return parts;
  }

  private static List<String> given(String service, String provider) {
    return provider.isEmpty() ? List.of(service) : List.of(service, provider);
  }

  private String code(CodeList list, String code) {
    return lists.text(list, code, language);
  }

  private String number(BigDecimal value) {
    String text = value.stripTrailingZeros().toPlainString();
    return language.equals("en") ? text : text.replace('.', ',');
  }

  private String pick(String vietnamese, String english) {
    return language.equals("en") ? english : vietnamese;
  }
}
