package vn.mangnon.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
  private final Ranking ranking = new Ranking(KnownWords.published());

  @ParameterizedTest(name = "{0}: {1} before {2}")
  @CsvSource({
    // The very name comes before a rarer one a keystroke away.
    "Nguyễn Thế Anh, Nguyễn Thế Anh, Nguyễn Thế Oanh",
    "Trần Thị Lan, Trần Thị Lan, Trần Thị Loan",
    "Nguyễn Văn An, Nguyễn Văn An, Nguyễn Văn Ân",
    // A name less a middle name comes before another surname or given name.
    "Trần Phong, Trần Nhật Phong, Trần Phong Lâm",
    "Trần Phong, Trần Nhật Phong, Đào Trần Phong",
    // The given name put first is likelier than any other order.
    "Bảo Nguyễn Thành, Nguyễn Thành Bảo, Nguyễn Bảo Thành",
    // Two words typed as one stand for both, whatever the spelling of y and i.
    "Lê Giađức, Lê Gia Đức, Lê Đức",
    "Nguyễn Dươnglý, Nguyễn Dương Lý, Nguyễn Dương",
    "Nguyễn Hữuhùng, Nguyễn Hữu Hùng, Nguyễn Hữu Hưng",
    // A key beside and the right marks come before a key beside and other marks.
    "Đặng Thanh Cườnkg, Đặng Thanh Cường, Đặng Thanh Cương"
  })
  void ordersByWhatSomebodyWhoMeansThemTypes(String typed, String first, String second) {
    assertThat(score(typed, first)).isGreaterThan(score(typed, second));
  }

  @Test
  void whoTypesNoMarkLeavesThemOutOfEveryWord() {
    assertThat(score("Pham Thanh Son", "Phạm Thành Sơn"))
        .isEqualTo(score("Pham Thanh Son", "Phạm Thanh Sơn"));
  }

  @Test
  void looserKeysAreWorthAskingForUnlessNothingTheyFindCanFitBetter() {
    String typed = "Nguyễn Thế Anh";
    double unbeaten = ranking.unbeaten(PersonName.vietnamese(typed));
    double best =
        List.of("Nguyễn Thế Oanh", "Nguyễn Anh", "Nguyễn Thế Ánh Dương").stream()
            .map(name -> score(typed, name))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    assertThat(score(typed, typed)).isGreaterThan(unbeaten);
    assertThat(best).isLessThanOrEqualTo(unbeaten);
  }

  private double score(String typed, String known) {
    return ranking.fit(PersonName.vietnamese(typed), PersonName.vietnamese(known)).score();
  }
}
