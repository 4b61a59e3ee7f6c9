package vn.mangnon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of docs/architecture.md, as checks that fail the build. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.mangnon");

  /** From the faces down; a module may use only modules that stand after it. */
  private static final List<String> DOWNWARDS =
      List.of(
          "cli",
          "sample",
          "exchange",
          "publishing",
          "web",
          "protection",
          "children",
          "statistics",
          "programme",
          "agencies",
          "places",
          "access",
          "audit",
          "linkage",
          "folder",
          "sheets",
          "growth",
          "background",
          "time",
          "database");

  @Test
  void everyModuleIsNamedInTheOrderOfArrows() {
    assertThat(ApplicationModules.of(MangNon.class).stream().map(m -> m.getIdentifier().toString()))
        .isSubsetOf(DOWNWARDS);
  }

  @Test
  void modulesUseOnlyWhatTheyDeclareAndOnlyEachOthersPublicFace() {
    ApplicationModules.of(MangNon.class).verify();
  }

  @Test
  void arrowsPointOneWay() {
    for (int i = 1; i < DOWNWARDS.size(); i++) {
      String[] above =
          DOWNWARDS.subList(0, i).stream()
              .map(m -> "vn.mangnon." + m + "..")
              .toArray(String[]::new);
      check(
          noClasses()
              .that(resideInAPackage("vn.mangnon." + DOWNWARDS.get(i) + ".."))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(above));
    }
  }

  @Test
  void sqlStandsOnlyInRepositories() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("vn.mangnon.database..", "vn.mangnon.bench..")
            .and()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .haveSimpleNameNotEndingWith("Load")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "org\\.springframework\\.jdbc\\.core\\.(simple\\.)?(JdbcClient|JdbcTemplate|NamedParameterJdbcTemplate).*"));
  }

  @Test
  void nothingReadsTheClockOfTheMachine() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                            "now"))
                    .and(
                        com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With
                                    .owner(resideInAPackage("java.time")))
                            .and(
                                com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                    com.tngtech.archunit.core.domain.properties.HasParameterTypes
                                        .Predicates.rawParameterTypes(new Class<?>[0]))))));
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
    assertThat(packagesOf(CLASSES))
        .allSatisfy(found ->
            assertThat(
                    found.getPackageInfo().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .as("%s is @NullMarked", found.getName())
                .isTrue());
  }

  @Test
  void noNameSaysNothing() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Info)$")
            .because("names are words of the field"));
  }

  @Test
  void thePlanIsData() throws IOException {
    Pattern indicator = Pattern.compile("\"(CT|MT|NV|CQ)\\d+(\\.[a-z0-9]+)?\"|\"SO_[A-Z]+\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      assertThat(
              files
                  .filter(file -> file.toString().matches(".*\\.(java|sql|jte|js)"))
                  .filter(file -> indicator.matcher(read(file)).find()))
          .as("files that name an indicator, an action, a duty or an agency of one plan")
          .isEmpty();
    }
  }

  private static Stream<JavaPackage> packages(JavaClasses classes) {
    return classes.stream().map(JavaClass::getPackage).distinct();
  }

  private static List<JavaPackage> packagesOf(JavaClasses classes) {
    return packages(classes).toList();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
