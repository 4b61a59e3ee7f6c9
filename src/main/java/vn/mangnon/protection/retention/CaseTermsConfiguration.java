package vn.mangnon.protection.retention;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The terms of the programme's folder, read once at start. */
@Configuration(proxyBeanMethods = false)
class CaseTermsConfiguration {
  @Bean
  CaseTerms caseTerms(@Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    Problems problems = new Problems();
    CaseTerms terms = CaseTerms.read(new ProgrammeFolder(folder), problems);
    problems.throwIfAny();
    return terms;
  }
}
