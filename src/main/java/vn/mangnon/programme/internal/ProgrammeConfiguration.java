package vn.mangnon.programme.internal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;

/** The programme of the folder, read once at start; the start fails with every mistake listed. */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {
  @Bean
  Programme programme(
      @Value("${mangnon.programme:programmes/quang-ninh}") Path folder,
      Places places,
      Agencies agencies) {
    Problems problems = new Problems();
    Programme programme =
        ProgrammeReader.read(
            new ProgrammeFolder(folder), places.province().code(), agencies, problems);
    problems.throwIfAny();
    return programme;
  }
}
