package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A model as text, one fact a line, cells parted by tabulators; for a table's cell or a file. */
public final class ModelText {
  private static final String FORMAT = "linkage-model";
  private static final String VERSION = "1";

  private ModelText() {}

  /** The model as text. */
  public static String write(LinkageModel model) {
    StringBuilder text = new StringBuilder();
    line(text, FORMAT, VERSION, model.schema().vietnamese());
    List<Field> fields = model.schema().fields();
    for (int field = 0; field < fields.size(); field++) {
      line(text, "field", fields.get(field).name(), fields.get(field).kind(), model.rare(field));
    }
    Weights weights = model.weights();
    line(text, "shares", weights.sameShare(), weights.kinShare());
    Thresholds thresholds = model.thresholds();
    line(text, "thresholds", thresholds.automatic(), thresholds.review(), thresholds.match());
    for (int feature = 0; feature < weights.same().length; feature++) {
      for (int level = 0; level < weights.same()[feature].length; level++) {
        line(
            text,
            "weight",
            feature,
            weights.same()[feature][level],
            weights.kin()[feature][level],
            weights.chance()[feature][level]);
      }
    }
    for (int field = 0; field < fields.size(); field++) {
      for (Map.Entry<String, Double> term : new TreeMap<>(model.common().get(field)).entrySet()) {
        line(text, "term", field, term.getKey(), term.getValue());
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, Object... cells) {
    for (int cell = 0; cell < cells.length; cell++) {
      text.append(cell == 0 ? "" : "\t").append(cells[cell]);
    }
    text.append('\n');
  }

  /**
   * The model written so.
   *
   * @throws IllegalArgumentException where the text is no model of this version
   */
  public static LinkageModel read(String text) {
    List<String[]> lines = text.lines().map(line -> line.split("\t", -1)).toList();
    if (lines.isEmpty() || !lines.getFirst()[0].equals(FORMAT)) {
      throw new IllegalArgumentException("Not a linkage model");
    }
    List<Field> fields = new ArrayList<>();
    List<Double> rare = new ArrayList<>();
    List<List<double[]>> weights = new ArrayList<>();
    List<Map<String, Double>> common = new ArrayList<>();
    double[] shares = new double[2];
    double[] thresholds = new double[3];
    for (String[] cells : lines.subList(1, lines.size())) {
      switch (cells[0]) {
        case "field" -> {
          fields.add(new Field(cells[1], FieldKind.valueOf(cells[2])));
          rare.add(Double.valueOf(cells[3]));
          common.add(new HashMap<>());
        }
        case "shares" -> shares = numbers(cells, 1);
        case "thresholds" -> thresholds = numbers(cells, 1);
        case "weight" -> {
          int feature = Integer.parseInt(cells[1]);
          while (weights.size() <= feature) {
            weights.add(new ArrayList<>());
          }
          weights.get(feature).add(numbers(cells, 2));
        }
        case "term" ->
            common.get(Integer.parseInt(cells[1])).put(cells[2], Double.valueOf(cells[3]));
        default -> throw new IllegalArgumentException("Unknown line: " + cells[0]);
      }
    }
    return new LinkageModel(
        new Schema(fields, Boolean.parseBoolean(lines.getFirst()[2])),
        new Weights(
            column(weights, 0), column(weights, 1), column(weights, 2), shares[0], shares[1]),
        common,
        rare.stream().mapToDouble(value -> value).toArray(),
        new Thresholds(thresholds[0], thresholds[1], thresholds[2]));
  }

  private static double[] numbers(String[] cells, int from) {
    double[] numbers = new double[cells.length - from];
    for (int index = 0; index < numbers.length; index++) {
      numbers[index] = Double.parseDouble(cells[from + index]);
    }
    return numbers;
  }

  private static double[][] column(List<List<double[]>> weights, int column) {
    return weights.stream()
        .map(levels -> levels.stream().mapToDouble(level -> level[column]).toArray())
        .toArray(double[][]::new);
  }
}
