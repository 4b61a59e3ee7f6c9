package vn.mangnon.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafeguardsTest {
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field("name", FieldKind.FULL_NAME),
              new Field("born", FieldKind.DATE),
              new Field("mother", FieldKind.CAREGIVER),
              new Field("number", FieldKind.PERSONAL_NUMBER)),
          true);

  @Test
  void twinsAreForAPersonToDecide() {
    assertThat(caution(child("Lê Thu Hà", "2019-05-03", ""), child("Lê Thu Mai", "2019-05-03", "")))
        .isEqualTo(Caution.TWINS);
    assertThat(caution(child("Lê Thu Hà", "2019-05-03", ""), child("Lê Thu Hạ", "2019-05-03", "")))
        .as("a tone makes another name")
        .isEqualTo(Caution.TWINS);
  }

  @Test
  void twinsWrittenJoinedAndFamilyNameLastAreForAPerson() {
    assertThat(new SyntheticPair("Huỳnh Phương Thắng", "Thuận Huỳnhphương").caution())
        .isEqualTo(Caution.TWINS);
    assertThat(new SyntheticPair("Dương Thành Dương", "Thànhlộc Dương").caution())
        .isEqualTo(Caution.TWINS);
  }

  @Test
  void aNameWithoutMarksOrWithASlipIsNoTwin() {
    SyntheticPair pair = new SyntheticPair("Lê Thu Hạ", "Le Thu Ha");
    assertThat(pair.caution()).isEqualTo(Caution.NONE);
    assertThat(new SyntheticPair("Lê Thu Hạ", "Lê Thu Hjạ").caution()).isEqualTo(Caution.NONE);
    assertThat(new SyntheticPair("Lê Thu Hạ", "Hạ Lê Thu").caution()).isEqualTo(Caution.NONE);
  }

  @Test
  void childrenOfTwoMothersAreNoTwins() {
    List<String> other = List.of("Lê Thu Mai", "2019-05-03", "Phạm Minh Hằng", "");
    assertThat(caution(child("Lê Thu Hà", "2019-05-03", ""), other)).isEqualTo(Caution.NONE);
  }

  @Test
  void twoValidNumbersThatDifferAreTwoPersonsHoweverAlike() {
    assertThat(
            caution(
                child("Lê Thu Hà", "2019-05-03", "022319000001"),
                child("Lê Thu Hà", "2019-05-03", "022319000002")))
        .isEqualTo(Caution.DIFFERENT_NUMBERS);
    assertThat(
            caution(
                child("Lê Thu Hà", "2019-05-03", "022319000001"),
                child("Lê Thu Hà", "2019-05-03", "0223190")))
        .as("a number cut short is not valid")
        .isEqualTo(Caution.NONE);
  }

  @Test
  void aNumberTellsYearAndSex() {
    PersonalNumber number = PersonalNumber.parse("022 319 000001").orElseThrow();
    assertThat(number.birthYear()).isEqualTo(2019);
    assertThat(number.female()).isTrue();
    assertThat(number.registrationCode()).isEqualTo("022");
    assertThat(PersonalNumber.parse("22319000001")).isEmpty();
  }

  private record SyntheticPair(String one, String other) {
    Caution caution() {
      return SafeguardsTest.caution(child(one, "2019-05-03", ""), child(other, "2019-05-03", ""));
    }
  }

  private static List<String> child(String name, String born, String number) {
    return List.of(name, born, "Trần Thị Lan", number);
  }

  private static Caution caution(List<String> one, List<String> other) {
    Records records = new Records(SCHEMA);
    records.add(one);
    records.add(other);
    long pattern = new PairComparator(records).pattern(0, 1);
    return new Safeguards(records).of(0, 1, pattern);
  }
}
