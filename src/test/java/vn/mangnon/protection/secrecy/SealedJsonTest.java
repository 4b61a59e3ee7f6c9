package vn.mangnon.protection.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

class SealedJsonTest {
  private static final UUID ROW = new UUID(1, 1);
  private static final Payload.PlanDrafted PLAN =
      new Payload.PlanDrafted(
          FreeText.of("được an toàn"),
          List.of(
              new Payload.PlannedService(
                  FreeText.of("tham vấn"),
                  FreeText.of("Chìu Thị Canh"),
                  "SO_YTE",
                  LocalDate.of(2026, 3, 20)),
              new Payload.PlannedService(
                  FreeText.of("học phí"), FreeText.NONE, "", LocalDate.of(2026, 4, 1))),
          LocalDate.of(2026, 5, 1));

  @TempDir Path home;
  private FreeTextKeys keys;
  private SealedJson json;

  @BeforeEach
  void keys() {
    keys = FreeTextKeys.in(home);
    json = new SealedJson(keys);
  }

  @Test
  void wordsAreUnreadableAndEverythingElseIsNot() {
    String written = json.write(ROW, PLAN);
    assertThat(written)
        .contains("\"version\":1", "2026-03-20", "SO_YTE", "sealed")
        .doesNotContain("an toàn", "Canh", "\"text\"");
    assertThat(json.read(ROW, written, Payload.PlanDrafted.class)).isEqualTo(PLAN);
  }

  @Test
  void aTextCannotBeReadInAnotherRowOrField() {
    String written = json.write(ROW, PLAN);
    assertThatThrownBy(() -> json.read(new UUID(1, 2), written, Payload.PlanDrafted.class))
        .isInstanceOf(IllegalStateException.class);
    String moved = written.replaceFirst("\"goals\"", "\"elsewhere\"");
    assertThatThrownBy(() -> json.read(ROW, moved, Payload.PlanDrafted.class))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherVersionIsNotGuessedAt() {
    String later = json.write(ROW, PLAN).replace("\"version\":1", "\"version\":2");
    assertThatThrownBy(() -> json.read(ROW, later, Payload.PlanDrafted.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version");
  }

  @Test
  void whatAnOlderKeyWroteStaysReadableAfterARestart() throws Exception {
    String before = json.write(ROW, PLAN);
    keys.rotate();
    String after = json.write(ROW, PLAN);
    SealedJson restarted = new SealedJson(FreeTextKeys.in(home));
    assertThat(restarted.read(ROW, before, Payload.PlanDrafted.class)).isEqualTo(PLAN);
    assertThat(restarted.read(ROW, after, Payload.PlanDrafted.class)).isEqualTo(PLAN);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("protection-keyset.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void anotherInstallationReadsNothing(@TempDir Path elsewhere) {
    String written = json.write(ROW, PLAN);
    SealedJson stranger = new SealedJson(FreeTextKeys.in(elsewhere));
    assertThatThrownBy(() -> stranger.read(ROW, written, Payload.PlanDrafted.class))
        .isInstanceOf(IllegalStateException.class);
  }
}
