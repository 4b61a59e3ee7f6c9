package vn.mangnon.protection.notices;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** When people are told of deadlines, as the programme's folder says. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
  @Bean
  NoticeRules noticeRules(@Value("${mangnon.programme:programmes/quang-ninh}") Path folder) {
    Problems problems = new Problems();
    NoticeRules rules = NoticeRules.read(new ProgrammeFolder(folder), problems);
    problems.throwIfAny();
    return rules;
  }
}
