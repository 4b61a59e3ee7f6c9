package vn.mangnon.web.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Templates compiled with the build; with {@code mangnon.templates=src/main/jte} they are read from
 * the source folder at each request instead, for work on pages.
 */
@Configuration
class Templates {
  @Bean
  TemplateEngine templateEngine(@Value("${mangnon.templates:}") String folder) {
    TemplateEngine engine =
        folder.isEmpty()
            ? TemplateEngine.createPrecompiled(ContentType.Html)
            : TemplateEngine.create(
                new DirectoryCodeResolver(Path.of(folder)),
                Path.of(System.getProperty("java.io.tmpdir"), "mangnon-templates"),
                ContentType.Html);
    return engine;
  }

  @Bean
  ViewResolver jteViewResolver(TemplateEngine engine) {
    return new ViewResolver() {
      @Override
      public @Nullable View resolveViewName(String viewName, Locale locale) {
        if (viewName.startsWith("redirect:") || viewName.startsWith("forward:")) {
          return null;
        }
        JteView view = new JteView(engine, viewName + ".jte");
        return view;
      }
    };
  }
}
