package vn.mangnon.children.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.children.sources.Imports;
import vn.mangnon.sheets.Inbox;

/** Where files of neighbours arrive and how large they may be. */
@Configuration(proxyBeanMethods = false)
class ChildInboxConfiguration {
  @Bean
  Inbox childFilesInbox() {
    return new Inbox(ImportPages.HERE, Imports.LARGEST);
  }
}
