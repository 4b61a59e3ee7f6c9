package vn.mangnon.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two values have in common, in the words people are shown. */
class LevelsTest {
  @ParameterizedTest
  @CsvSource({
    "Nguyễn Thị Hòa,NGUYỄN THỊ HOÀ,exact",
    "Nguyễn Thị Hòa,Nguyeenx Thij Hoaf,exact",
    "Nguyễn Thị Hòa,Nguyen Thi Hoa,marks or tones differ",
    "Lê Văn Sơn,Lê Văn Xơn,sounds alike",
    "Hoàng Văn Nam,Huỳnh Văn Lam,sounds alike",
    "Nguyễn Thị Hòa,Hòa Nguyễn Thị,parts swapped or joined",
    "Tằng Bá Mạnh Hữu,Tằng Bá Mạnhhữu,parts swapped or joined",
    "Trần Quốc Khánh,Trần Quốc Khánhx,a typing slip",
    "Trần Thị Mai,Trần Mai,a part left out",
    "Trần Văn Mai,Trần Đức Mai,one other part differs",
    "Trần Thu Mai,Trần Thu Hà,only the given name differs",
    "Trần Thu Mai,Phạm Văn Mai,only the given name agrees",
    "Trần Thu Mai,Trần Đức Hùng,a word in common",
    "Trần Thu Mai,Phạm Đức Hùng,different"
  })
  void namesOfPersons(String one, String other, String level) {
    assertThat(level(FieldKind.FULL_NAME, true, one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-03,03/05/2019,exact",
    "2019-05-03,2019,same as far as known",
    "2019-05-03,2019-05,same as far as known",
    "2019-05-03,2019-01-01,'same year, one is a rounded date'",
    "2019-05-03,2019-05-01,'same year, one is a rounded date'",
    "2019-05-03,2019-03-05,day and month swapped",
    "2019-05-03,2019-05-13,one digit apart",
    "2019-05-03,2020-05-03,one digit apart",
    "19371223,19371233,one digit apart",
    "2019-05-03,2019-08-03,one digit apart",
    "2019-05-03,2019-12-03,'only day, month or year differs'",
    "2019-05-03,2019-04-14,a few weeks apart",
    "2019-05-03,2019-11-24,same year",
    "2019-05-03,2011-11-24,different"
  })
  void dates(String one, String other, String level) {
    assertThat(level(FieldKind.DATE, true, one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "PLACE,Hạ Long,Ha Long,exact",
    "PLACE,2148,2418,one keystroke apart",
    "ADDRESS,Thôn Đông Sơn,thon dong son,exact",
    "ADDRESS,Thôn Đông Sơn,Đông Sơn thôn,same words",
    "ADDRESS,12 tullaroop street,12 tullaroop sreet,nearly the same letters",
    "ADDRESS,Khu 3,Thôn Đông Sơn,different",
    "NUMBER,5752610,5752601,one digit apart",
    "NUMBER,5752610,4216940,different",
    "PHONE,0912 345 678,0912345678,exact",
    "EMAIL,jb88@king.com,8jb88@king.com,a few keystrokes apart",
    "EMAIL,okhan85@daugherty.com,o.khan@daugherty.com,a few keystrokes apart",
    "EMAIL,robert@daugherty.com,allen77@daugherty.com,same house after the @",
    "GIVEN_NAME,braid en,braiden,'marks, tones or spaces differ'",
    "GIVEN_NAME,rob,robert,sounds or is written nearly alike",
    "SURNAME,gillard,gillatd,one keystroke apart",
    "SURNAME,gillard,bristow,different"
  })
  void otherFields(FieldKind kind, String one, String other, String level) {
    assertThat(level(kind, false, one, other)).isEqualTo(level);
  }

  private static String level(FieldKind kind, boolean vietnamese, String one, String other) {
    Schema schema = new Schema(java.util.List.of(new Field("it", kind)), vietnamese);
    Records records = new Records(schema);
    records.add(java.util.List.of(one));
    records.add(java.util.List.of(other));
    PairComparator comparator = new PairComparator(records);
    int level = PairComparator.level(comparator.pattern(0, 1), 0);
    return comparator.levels(0).get(level).name();
  }
}
