package vn.mangnon.linkage.file;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line where it begins, from 1
 * @param id what names it; empty where no column does
 * @param values one text a field of the mapping
 */
record CsvRow(long line, String id, List<String> values) {}
