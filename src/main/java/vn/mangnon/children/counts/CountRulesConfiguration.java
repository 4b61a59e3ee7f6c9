package vn.mangnon.children.counts;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.growth.GrowthStandards;

/** The counting rules of the programme's folder, read once at start. */
@Configuration(proxyBeanMethods = false)
class CountRulesConfiguration {
  @Bean
  CountRules countRules(
      @Value("${mangnon.programme:programmes/quang-ninh}") Path folder, Codes codes) {
    Problems problems = new Problems();
    CountRules rules = CountRulesReader.read(new ProgrammeFolder(folder), codes, problems);
    problems.throwIfAny();
    return rules;
  }

  @Bean
  GrowthStandards growthStandards() {
    return new GrowthStandards();
  }
}
