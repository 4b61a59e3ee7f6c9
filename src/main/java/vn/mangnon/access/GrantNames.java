package vn.mangnon.access;

import java.util.List;
import java.util.SortedMap;

/** What people call the places and agencies that grants are bound to; told by who knows them. */
public interface GrantNames {
  /**
   * A place's name.
   *
   * @param language "vi" or "en"
   */
  String place(int id, String language);

  /**
   * An agency's name.
   *
   * @param language "vi" or "en"
   */
  String agency(String code, String language);

  /** The Vietnamese names of all places in force today, to choose from. */
  List<String> places();

  /**
   * The places in force today that are meant by a name with or without its kind, or by a code; none
   * when nothing is called so, several when the name does not say which.
   */
  List<Integer> placesCalled(String written);

  /**
   * The codes of all agencies by their names, in the order of names.
   *
   * @param language "vi" or "en"
   */
  SortedMap<String, String> agencies(String language);
}
