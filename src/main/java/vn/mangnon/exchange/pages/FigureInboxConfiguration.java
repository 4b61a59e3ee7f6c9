package vn.mangnon.exchange.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mangnon.exchange.ImportService;
import vn.mangnon.sheets.Inbox;

/** Where files of figures arrive and how large they may be. */
@Configuration(proxyBeanMethods = false)
class FigureInboxConfiguration {
  @Bean
  Inbox figureFilesInbox() {
    return new Inbox(FilesPages.PATH, ImportService.LARGEST);
  }
}
