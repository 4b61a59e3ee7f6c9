package vn.mangnon.programme;

import java.util.List;

/**
 * What an agency collects from one level (biểu nộp); derived from the measures.
 *
 * @param id agency code and level, e.g. {@code SO_YTE.COMMUNE}
 * @param elements in the order of the targets that need them
 */
public record Form(String id, String agency, Level level, List<DataElement> elements) {}
