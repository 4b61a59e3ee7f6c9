package vn.mangnon.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartTest {
  @Test
  void aBulletPutsBaselineNowAndCheckpointsOnOneScale() {
    Axis axis = Axis.around(List.of(50.0, 60.0, 65.0, 75.0), 0.12, 4, 216);
    String svg =
        new Bullet(
                "Hiện tại 60%",
                Optional.of(50.0),
                Optional.of(60.0),
                List.of(new Mark(2025, 65, false, "≥ 65%"), new Mark(2030, 75, true, "≥ 75%")),
                Mood.BAD)
            .svg();

    assertThat(svg)
        .contains("role=\"img\" aria-label=\"Hiện tại 60%\"", "class=\"tick\"", "class=\"goal\"")
        .contains("M" + Svg.point(axis.pixel(65), 3))
        .contains("x=\"" + Svg.number(axis.pixel(50)) + "\"");
  }

  @Test
  void aBulletWithoutAValueShowsOnlyTheCheckpoints() {
    String svg =
        new Bullet(
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(new Mark(2025, 3, false, "")),
                Mood.NONE)
            .svg();

    assertThat(svg).contains("class=\"tick\"", "aria-hidden=\"true\"").doesNotContain("fill none");
  }

  @Test
  void aLineIsInterruptedByAMissingYearAndByASeriesBreak() {
    Lines lines = new Lines(new Axis(2020, 2025, 0, 50), new Axis(0, 10, 100, 0));
    List<Dot> dots =
        List.of(
            new Dot(2020, 1, true),
            new Dot(2021, 2, true),
            new Dot(2023, 3, true),
            new Dot(2024, 4, true),
            new Dot(2025, 5, false));

    assertThat(lines.through(dots, List.of(new Break(2024.5, "tách"))))
        .isEqualTo("M0 90L10 80M30 70L40 60M50 50");
  }

  @Test
  void aStraightLineIsDrawnFromEndToEnd() {
    Lines lines = new Lines(new Axis(2020, 2025, 0, 50), new Axis(0, 10, 100, 0));
    List<Dot> dots =
        List.of(
            new Dot(2020, 1, true),
            new Dot(2021, 2, true),
            new Dot(2022, 3, true),
            new Dot(2023, 9, true));

    assertThat(lines.through(dots, List.of())).isEqualTo("M0 90L20 70L30 10");
  }

  @Test
  void aProvisionalValueIsHollow() {
    String svg =
        new Sparkline(
                "",
                List.of(new Dot(2024, 1, true), new Dot(2025, 2, false)),
                List.of(),
                List.of(),
                Mood.OK,
                Optional.empty())
            .svg();

    assertThat(svg).contains("class=\"hollow ok\"");
  }

  @Test
  void theLineChartNamesItsCheckpointsWithTheirComparatorAndNumbersItsBreaks() {
    String svg = lineChart(LineChart.Size.WIDE).svg();

    assertThat(svg)
        .contains("&lt; 4,5%", "class=\"goal\"", "class=\"band bad\"", "badge-number\" x=")
        .contains(">2030</text>", ">5,0%</text>")
        .doesNotContain("NaN", "Infinity", "style=");
  }

  @Test
  void theNarrowChartSkipsYearsSoThatTheyDoNotTouch() {
    assertThat(lineChart(LineChart.Size.NARROW).svg())
        .contains(">2030</text>", ">2028</text>")
        .doesNotContain(">2029</text>");
  }

  @Test
  void classesAreRoundAndHoldEveryValue() {
    Classes classes = Classes.of(List.of(41.2, 55.0, 78.9));

    assertThat(classes.limits()).containsExactly(40.0, 50.0, 60.0, 70.0);
    assertThat(Classes.of(List.of(0.0, 100.0)).limits())
        .as("a value on the last limit belongs to the last class")
        .containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
    assertThat(classes.of(41.2)).isZero();
    assertThat(classes.of(50.0)).isEqualTo(1);
    assertThat(classes.colour(classes.of(78.9))).isEqualTo(4);
    assertThat(Classes.of(List.of(100.0, 100.0)).count()).isEqualTo(1);
    assertThat(Classes.of(List.of()).count()).isPositive();
  }

  @Test
  void textFromOutsideCannotBecomeMarkup() {
    assertThat(Svg.picture(1, 1, "", "\"><script>").end()).doesNotContain("<script>");
  }

  private static LineChart lineChart(LineChart.Size size) {
    return new LineChart(
        "Tỷ lệ",
        List.of(new Dot(2021, 6, true), new Dot(2022, 5.4, true), new Dot(2025, 5, false)),
        List.of(new Dot(2021, 6, true), new Dot(2025, 4.5, true), new Dot(2030, 4, true)),
        List.of(new Mark(2025, 4.5, false, "< 4,5%"), new Mark(2030, 4, true, "< 4%")),
        List.of(new Expectation(2026, 4.9, 4.5, 5.3), new Expectation(2027, 4.8, 4.2, 5.4)),
        List.of(new Break(2024.8, "Mẫu số thay đổi")),
        Mood.BAD,
        size,
        value -> String.format("%.1f", value).replace('.', ',') + "%",
        ',',
        java.util.OptionalDouble.of(100));
  }
}
