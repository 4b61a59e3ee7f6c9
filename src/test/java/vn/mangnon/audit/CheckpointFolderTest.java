package vn.mangnon.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

class CheckpointFolderTest {
  @Test
  void theKeyIsNotMadeWhereNobodySaid() {
    assertThatThrownBy(() -> new AuditConfiguration().checkpointKey(new StandardEnvironment()))
        .hasMessageContaining("mangnon.home");
  }
}
