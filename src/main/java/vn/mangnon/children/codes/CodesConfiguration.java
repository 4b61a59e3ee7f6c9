package vn.mangnon.children.codes;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The lists of the programme's folder, read once at start. */
@Configuration(proxyBeanMethods = false)
class CodesConfiguration {
  @Bean
  Codes childCodes(@Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    Problems problems = new Problems();
    Codes codes = CodesReader.read(new ProgrammeFolder(folder), problems);
    problems.throwIfAny();
    return codes;
  }
}
