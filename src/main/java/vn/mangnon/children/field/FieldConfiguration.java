package vn.mangnon.children.field;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The rules of the programme's folder, read once at start. */
@Configuration(proxyBeanMethods = false)
class FieldConfiguration {
  @Bean
  NeedRules needRules(@Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    Problems problems = new Problems();
    NeedRules rules = NeedRules.read(new ProgrammeFolder(folder), problems);
    problems.throwIfAny();
    return rules;
  }
}
