package vn.mangnon.linkage.synthetic;

import java.util.List;
import vn.mangnon.linkage.Field;
import vn.mangnon.linkage.FieldKind;
import vn.mangnon.linkage.Schema;

/**
 * One invented record of a register; empty texts where nothing was written.
 *
 * @param person which child it is: equal for the records of one child, from 0
 * @param duplicate whether it is a second record of its child, with slips
 * @param twin whether the child has a twin
 * @param slips the slips that were made in it
 * @param name the full name
 * @param female whether a girl, as recorded
 * @param born date of birth, 2019-05-03
 * @param mother the mother's full name
 * @param father the father's full name
 * @param commune the commune's name
 * @param village the village's name
 * @param number personal identification number
 * @param phone telephone of the household
 * @param people the statistical code of the people, two digits
 */
public record SyntheticChild(
    long person,
    boolean duplicate,
    boolean twin,
    List<Slip> slips,
    String name,
    boolean female,
    String born,
    String mother,
    String father,
    String commune,
    String village,
    String number,
    String phone,
    String people) {
  /** The fields in which {@link #values} answers. */
  public static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field("name", FieldKind.FULL_NAME),
              new Field("born", FieldKind.DATE),
              new Field("sex", FieldKind.CATEGORY),
              new Field("mother", FieldKind.CAREGIVER),
              new Field("father", FieldKind.CAREGIVER),
              new Field("commune", FieldKind.PLACE),
              new Field("village", FieldKind.ADDRESS),
              new Field("number", FieldKind.PERSONAL_NUMBER),
              new Field("phone", FieldKind.PHONE)),
          true);

  /** Its values in the order of {@link #SCHEMA}. */
  public List<String> values() {
    return List.of(name, born, female ? "F" : "M", mother, father, commune, village, number, phone);
  }

  SyntheticChild named(String other) {
    return new SyntheticChild(
        person, duplicate, twin, slips, other, female, born, mother, father, commune, village,
        number, phone, people);
  }

  SyntheticChild born(String other) {
    return new SyntheticChild(
        person, duplicate, twin, slips, name, female, other, mother, father, commune, village,
        number, phone, people);
  }

  SyntheticChild ofParents(String otherMother, String otherFather) {
    return new SyntheticChild(
        person,
        duplicate,
        twin,
        slips,
        name,
        female,
        born,
        otherMother,
        otherFather,
        commune,
        village,
        number,
        phone,
        people);
  }

  SyntheticChild livingIn(String otherCommune, String otherVillage) {
    return new SyntheticChild(
        person,
        duplicate,
        twin,
        slips,
        name,
        female,
        born,
        mother,
        father,
        otherCommune,
        otherVillage,
        number,
        phone,
        people);
  }

  SyntheticChild numbered(String otherNumber, String otherPhone) {
    return new SyntheticChild(
        person,
        duplicate,
        twin,
        slips,
        name,
        female,
        born,
        mother,
        father,
        commune,
        village,
        otherNumber,
        otherPhone,
        people);
  }

  SyntheticChild otherSex() {
    return new SyntheticChild(
        person, duplicate, twin, slips, name, !female, born, mother, father, commune, village,
        number, phone, people);
  }

  SyntheticChild again(List<Slip> made) {
    return new SyntheticChild(
        person,
        true,
        twin,
        List.copyOf(made),
        name,
        female,
        born,
        mother,
        father,
        commune,
        village,
        number,
        phone,
        people);
  }
}
