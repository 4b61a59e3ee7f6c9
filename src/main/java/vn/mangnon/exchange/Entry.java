package vn.mangnon.exchange;

/**
 * One figure as somebody wrote it, before anything of it is believed.
 *
 * @param row row of the sheet, line of the file or position in the list, from 1
 * @param column letters of the sheet's column, or empty
 * @param place code or name
 * @param placeName name beside a code, to be compared with it; may be empty
 * @param parent code or name of the place above; may be empty
 * @param category code, or empty for the total
 * @param value as written
 * @param typed the value was a number to the program that wrote the file, with a decimal point
 */
record Entry(
    int row,
    String column,
    String place,
    String placeName,
    String parent,
    String element,
    String period,
    String category,
    String value,
    boolean typed,
    String comment) {}
