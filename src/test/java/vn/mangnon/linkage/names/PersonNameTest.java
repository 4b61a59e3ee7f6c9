package vn.mangnon.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource({
    "NGUYỄN  THỊ HOÀ,Nguyễn Thị Hòa",
    "nguyễn-thị.thuý,Nguyễn Thị Thúy",
    "Nguyeenx Thij Hoaf,Nguyễn Thị Hòa",
    "Nguye64n Thi5 Hoa2,Nguyễn Thị Hòa",
    "DDawngj Quoocs Khanhs,Đặng Quốc Khánh",
    "D9a85ng Quo61c Kha1nh,Đặng Quốc Khánh",
    "Truwowng Minh Anh,Trương Minh Anh",
    "NguyÔn V¨n B×nh,Nguyễn Văn Bình",
    "Nguyeãn Vaên Bình,Nguyễn Văn Bình",
    "Ñaëng Thò Höông,Đặng Thị Hương",
    "Voòng A Sáng,Voòng A Sáng",
    "Giàng Thị Gìn,Giàng Thị Gìn",
    "Phạm Quý Khuyến,Phạm Quý Khuyến"
  })
  void aNameIsReadHoweverItWasWritten(String written, String meant) {
    assertThat(PersonName.vietnamese(written).display()).isEqualTo(meant);
  }

  @Test
  void composedAndDecomposedLettersAreOneName() {
    String name = "Đặng Thị Ngọc Huyền";
    assertThat(PersonName.vietnamese(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEqualTo(PersonName.vietnamese(name));
  }

  @ParameterizedTest
  @CsvSource({"Minh", "Oanh", "Ross", "Mai", "Lan"})
  void aWordThatIsNoKeystrokeLeftoverStaysAsItIs(String word) {
    assertThat(PersonName.general(word).plain()).isEqualToIgnoringCase(word);
    if (!word.equals("Ross")) {
      assertThat(PersonName.vietnamese(word).plain()).isEqualToIgnoringCase(word);
    }
  }

  @Test
  void surnameMiddleAndGivenNameStandInTheirPlaces() {
    PersonName name = PersonName.vietnamese("Tôn Nữ Thị Ngọc Lan");
    assertThat(name.surname()).extracting(NameWord::written).containsExactly("tôn", "nữ");
    assertThat(name.middle()).extracting(NameWord::written).containsExactly("thị", "ngọc");
    assertThat(name.given()).extracting(NameWord::written).containsExactly("lan");
    assertThat(PersonName.vietnamese("  ").words()).isEmpty();
  }

  @Test
  void threeKeysForgetMoreAndMore() {
    PersonName name = PersonName.vietnamese("Đỗ Lý Trâm");
    assertThat(name.plain()).isEqualTo("do li tram");
    assertThat(name.toned()).isNotEqualTo(PersonName.vietnamese("Đô Lý Trâm").toned());
    assertThat(name.plain()).isEqualTo(PersonName.vietnamese("Đô Li Tram").plain());
    assertThat(name.sound()).isEqualTo(PersonName.vietnamese("Đo Ny Châm").sound());
  }

  @ParameterizedTest
  @CsvSource({
    "Hoàng Văn Sơn,Huỳnh Văn Xơn",
    "Vũ Thị Liên,Võ Thị Niên",
    "Trần Gia Dung,Chần Da Vung",
    "Nguyễn Thành,Nguyễn Thàn",
    "Bàn Ngọc Cúc,Bàn Ngọt Kút"
  })
  void formsThatDialectsConfuseSoundAlike(String one, String other) {
    assertThat(PersonName.vietnamese(one).sound()).isEqualTo(PersonName.vietnamese(other).sound());
  }

  @Test
  void aVietnameseListIsToldFromAnother() {
    assertThat(PersonName.vietnameseShare(List.of("Nguyễn Văn An", "Tran Thi Be"))).isOne();
    assertThat(PersonName.vietnameseShare(List.of("Robert Allen", "Grace Kelly", "Logan Murphy")))
        .isLessThan(.5);
  }
}
