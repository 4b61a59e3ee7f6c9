package vn.mangnon.protection.referral;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The kinds of services of the programme. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {
  @Bean
  ServiceKinds serviceKinds(@Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    Problems problems = new Problems();
    ServiceKinds kinds = ServiceKinds.read(new ProgrammeFolder(folder), problems);
    problems.throwIfAny();
    return kinds;
  }
}
