package vn.mangnon.protection.figures;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** Which data elements ask for children of cases, as the programme's folder says. */
@Configuration(proxyBeanMethods = false)
class CaseElementsConfiguration {
  @Bean
  CaseElements caseElements(@Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    Problems problems = new Problems();
    CaseElements elements = CaseElements.read(new ProgrammeFolder(folder), problems);
    problems.throwIfAny();
    return elements;
  }
}
