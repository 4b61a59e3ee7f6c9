package vn.mangnon.agencies;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The agencies of the programme's folder, read once at start. */
@Configuration(proxyBeanMethods = false)
class AgenciesConfiguration {
  @Bean
  Agencies agencies(@Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    Problems problems = new Problems();
    Agencies agencies = AgenciesReader.read(new ProgrammeFolder(folder), problems);
    problems.throwIfAny();
    return agencies;
  }
}
