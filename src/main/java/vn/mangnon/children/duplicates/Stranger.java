package vn.mangnon.children.duplicates;

import java.util.List;

/**
 * A child of a file, as it is compared with the register; empty where nothing is known.
 *
 * @param birth 05/03/2019, 03/2019 or 2019
 * @param sex MALE or FEMALE
 * @param place identifier of the commune of today
 * @param carer the mother, or whoever else cares for the child
 */
public record Stranger(
    String name,
    String birth,
    String sex,
    String place,
    String village,
    String carer,
    String personal,
    String certificate,
    String phone) {
  List<String> values() {
    return List.of(name, birth, sex, place, village, carer, personal, certificate, phone);
  }
}
