package vn.mangnon.children.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.children.Register;
import vn.mangnon.database.UuidV7;

class OwedNamesTest {
  private static final Register REGISTER = new Register();

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void namesOwedAfterAStopBetweenTheTwoEndsAreMadeGood() {
    int place = REGISTER.commune(0);
    Actor officer = REGISTER.officer(place);
    UUID child = REGISTER.open(officer, place, "Khúc Thị Nợ", "05/03/2024", "Lê Thị Lan");
    UUID origin = UuidV7.next(REGISTER.clock);
    var sql = REGISTER.superuser();
    sql.update("update children.child set import = ? where id = ?", origin, child);
    sql.update("delete from children.name_link where child = ?", child);
    sql.update("insert into children.names_owed (import, since) values (?, now())", origin);
    ChildSearch search = REGISTER.the(ChildSearch.class);
    assertThat(search.find(officer, ChildQuery.named("Khúc Thị Nợ"))).isEmpty();

    assertThat(REGISTER.the(OwedNames.class).settle()).isEqualTo(1);

    assertThat(search.find(officer, ChildQuery.named("Khúc Thị Nợ")))
        .extracting(Found::child)
        .containsExactly(child);
    assertThat(REGISTER.count("children.names_owed")).isZero();
    assertThat(REGISTER.count("children.name_link")).isEqualTo(2);
  }
}
