package vn.mangnon.protection.cases;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.Clocks;
import vn.mangnon.protection.rules.Limits;
import vn.mangnon.protection.secrecy.FreeTextKeys;
import vn.mangnon.protection.secrecy.SealedJson;
import vn.mangnon.time.WorkingCalendar;

/** The rules with the programme's limits, and the keys of what people said. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {
  @Bean
  CaseRules caseRules(@Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    Problems problems = new Problems();
    Limits limits = Limits.read(new ProgrammeFolder(folder), problems);
    problems.throwIfAny();
    return new CaseRules(new Clocks(limits, WorkingCalendar.ofVietnam().guessingOtherYears()));
  }

  @Bean
  FreeTextKeys freeTextKeys(Environment environment) {
    return FreeTextKeys.in(Path.of(environment.getRequiredProperty("mangnon.home")));
  }

  @Bean
  SealedJson sealedJson(FreeTextKeys keys) {
    return new SealedJson(keys);
  }
}
