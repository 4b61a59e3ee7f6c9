package vn.mangnon.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/**
 * Static files under {@code /assets/<version>/}. One version for all of them, the hash of their
 * content: relative links between style sheets, fonts and modules stay as they are written, and a
 * browser may keep every file for ever.
 */
@Configuration
class Assets implements WebMvcConfigurer {
  private static final String FOLDER = "classpath:/static/";

  private final String root = "/assets/" + version();

  /** The folder of this version, as pages link to it. */
  record AssetRoot(String path) {}

  @Bean
  AssetRoot assetRoot() {
    return new AssetRoot(root);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    CacheControl forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    registry
        .addResourceHandler(root + "/**")
        .addResourceLocations(FOLDER, htmxFolder())
        .setCacheControl(forEver);
  }

  private static String htmxFolder() {
    String file = new WebJarVersionLocator().fullPath("htmx.org", "dist/htmx.min.js");
    if (file == null) {
      throw new IllegalStateException("htmx is not on the class path");
    }
    return "classpath:/" + file.substring(0, file.lastIndexOf('/') + 1);
  }

  private static String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Resource file : files()) {
        try (InputStream content = file.getInputStream()) {
          digest.update(content.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Resource> files() throws IOException {
    return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FOLDER + "**/*.*"))
        .filter(Resource::isReadable)
        .sorted(Comparator.comparing(Resource::getDescription))
        .toList();
  }
}
