package vn.mangnon.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.folder.Confidence;
import vn.mangnon.programme.QuangNinh;

class AgenciesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private final Agencies agencies = QuangNinh.world().agencies();

  @ParameterizedTest
  @CsvSource({
    "SO_LDTBXH, children, 2025-02-28, SO_LDTBXH",
    "SO_LDTBXH, children, 2025-03-01, SO_YTE",
    "SO_LDTBXH, labour, 2026-11-23, SO_NOIVU",
    "SO_TTTT, press, 2026-11-23, SO_VHTTDL",
    "SO_TTTT, digital, 2026-11-23, SO_KHCN",
    "BAN_DANTOC, ethnic_affairs, 2026-11-23, SO_DTTG",
    "SO_GDDT, education, 2026-11-23, SO_GDDT",
    "UBND_HUYEN, local_government, 2025-07-01, UBND_XA"
  })
  void knowsWhoHoldsAFunctionOnADay(String agency, String function, LocalDate day, String holder) {
    assertThat(agencies.holderOn(agency, function, day).agency().code()).isEqualTo(holder);
  }

  @Test
  void saysHowSureASuccessionIs() {
    Holder children = agencies.holderOn("SO_LDTBXH", "children", TODAY);
    assertThat(children.changed()).isTrue();
    assertThat(children.confidence()).isEqualTo(Confidence.B);
    assertThat(agencies.holderOn("SO_VHTT", "culture", TODAY).confidence()).isEqualTo(Confidence.C);
    assertThat(agencies.holderOn("UBND_HUYEN", "local_government", TODAY).confidence())
        .isEqualTo(Confidence.A);
  }

  @Test
  void everyDutyHasAHolderInForceToday() {
    assertThat(QuangNinh.world().programme().duties())
        .allSatisfy(duty ->
            assertThat(
                    agencies
                        .holderOn(duty.agency(), duty.function(), TODAY)
                        .agency()
                        .validOn(TODAY))
                .as(duty.id())
                .isTrue());
  }

  @Test
  void anAgencyNobodyKnowsIsADefect() {
    assertThatThrownBy(() -> agencies.holderOn("SO_LA", "children", TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
