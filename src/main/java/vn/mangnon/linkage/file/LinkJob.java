package vn.mangnon.linkage.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.linkage.Field;
import vn.mangnon.linkage.FieldKind;
import vn.mangnon.linkage.Linkage;
import vn.mangnon.linkage.LinkageResult;
import vn.mangnon.linkage.PersonNames;
import vn.mangnon.linkage.Progress;
import vn.mangnon.linkage.Records;
import vn.mangnon.linkage.Schema;

/** Carries out a {@link LinkOrder}. */
public final class LinkJob {
  private static final int ROWS_TO_TELL_THE_LANGUAGE = 500;
  private final LinkOrder order;
  private final Progress progress;
  private final List<Problem> problems = new ArrayList<>();

  /** A job not yet begun. */
  public LinkJob(LinkOrder order, Progress progress) {
    this.order = order;
    this.progress = progress;
  }

  /** Reads, links and writes; the file appears whole or not at all. */
  public LinkAnswer run() {
    Mapping mapping = MappingFile.read(order.mapping(), problems);
    if (!problems.isEmpty()) {
      return new LinkAnswer.Refused(problems);
    }
    CsvSource first = source(order.first(), mapping, false);
    Records records = new Records(schema(mapping));
    Rows rows = new Rows();
    problems.clear();
    read(first, records, rows);
    int unreadable = first.unreadable();
    List<Problem> warnings = new ArrayList<>(first.warnings());
    if (order.second().isPresent()) {
      records.secondSource();
      rows.secondFile();
      CsvSource second = source(order.second().get(), mapping, true);
      read(second, records, rows);
      unreadable += second.unreadable();
      warnings.addAll(second.warnings());
    }
    if (!problems.isEmpty()) {
      return new LinkAnswer.Refused(problems);
    }
    LinkageResult result = new Linkage(records, order.options(), progress).run();
    return new LinkOutput(order, rows, result).write(unreadable, warnings);
  }

  private CsvSource source(Path file, Mapping mapping, boolean second) {
    return new CsvSource(file, mapping, second, order.strict(), problems);
  }

  private static void read(CsvSource source, Records records, Rows rows) {
    source.read(row -> {
      records.add(row.values());
      rows.add(row);
      return true;
    });
  }

  private Schema schema(Mapping mapping) {
    List<Field> fields = mapping.columns().stream().map(Mapping.Column::field).toList();
    return new Schema(
        fields,
        switch (mapping.language()) {
          case VIETNAMESE -> true;
          case OTHER -> false;
          case AUTO -> vietnamese(mapping, fields);
        });
  }

  private boolean vietnamese(Mapping mapping, List<Field> fields) {
    List<String> names = new ArrayList<>();
    source(order.first(), mapping, false)
        .read(row -> {
          for (int field = 0; field < fields.size(); field++) {
            FieldKind kind = fields.get(field).kind();
            if (PersonNames.isName(kind)) {
              names.add(row.values().get(field));
            }
          }
          return names.size() < ROWS_TO_TELL_THE_LANGUAGE;
        });
    return PersonNames.vietnamese(names);
  }
}
