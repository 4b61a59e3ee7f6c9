package vn.mangnon.children.sources;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The mappings of the programme's folder, read once at start. */
@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {
  @Bean
  Sources childSources(
      @Value("${mangnon.programme:programmes/quang-ninh}") Path folder, Codes codes, Clock clock) {
    Problems problems = new Problems();
    Sources sources =
        SourcesReader.read(new ProgrammeFolder(folder), codes, LocalDate.now(clock), problems);
    problems.throwIfAny();
    return sources;
  }
}
