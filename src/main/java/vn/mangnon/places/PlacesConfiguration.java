package vn.mangnon.places;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** The places of the programme's folder, read once at start. */
@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {
  @Bean
  Places places(@Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    Problems problems = new Problems();
    Places places = PlacesReader.read(new ProgrammeFolder(folder), problems);
    problems.throwIfAny();
    return places;
  }
}
