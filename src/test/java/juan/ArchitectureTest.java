package juan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import juan.reader.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the packages to the table of the architecture: who may use whom. */
class ArchitectureTest {
  private static final JavaClasses JUAN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("juan");

  /** For each package, the packages of Juan that it may use. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          mayUse("text", ""),
          mayUse("search", "text"),
          mayUse("article", "text"),
          mayUse("charset", "article text"),
          mayUse("heading", "article text"),
          mayUse("repair", "charset text"),
          mayUse("source", "article charset heading repair text"),
          mayUse("export", "article source text"),
          mayUse("pronunciation", "article text"),
          mayUse("dictionary", "text"),
          mayUse("layout", "article pronunciation text"),
          mayUse("library", "article charset heading search source text"),
          mayUse("index", "article library search source text"),
          mayUse("screen", "text"),
          mayUse(
              "reader",
              "text article charset heading search source pronunciation dictionary layout library"
                  + " index screen"),
          mayUse("terminal", "reader screen"),
          mayUse("manual", "reader text"),
          mayUse(
              "cli",
              "text article charset heading repair search source export pronunciation dictionary"
                  + " layout library index screen reader terminal manual"));

  private static Map.Entry<String, List<String>> mayUse(String name, String uses) {
    return Map.entry(name, uses.isEmpty() ? List.of() : List.of(uses.split(" ")));
  }

  static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyThoseBelowIt(String name) {
    var refused =
        MAY_USE.keySet().stream()
            .filter(
                other ->
                    !other.equals(name) && !MAY_USE.getOrDefault(name, List.of()).contains(other))
            .map(other -> "juan." + other + "..")
            .toArray(String[]::new);
    if (refused.length == 0) {
      return;
    }
    noClasses()
        .that()
        .resideInAPackage("juan." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(refused)
        .check(JUAN);
  }

  @Test
  void everyPackageIsInTheTable() {
    var known = MAY_USE.keySet().stream().map(name -> "juan." + name).collect(Collectors.toSet());
    var unknown =
        JUAN.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !known.contains(name))
            .collect(Collectors.toSet());
    assertTrue(unknown.isEmpty(), () -> "not in the table: " + unknown);
  }

  @Test
  void noCycles() {
    slices().matching("juan.(*)..").should().beFreeOfCycles().check(JUAN);
  }

  @Test
  void onlyTheTerminalKnowsLanterna() {
    onlyIn("juan.terminal..", "com.googlecode..");
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    onlyIn("juan.cli..", "picocli..");
  }

  @Test
  void onlySourcesKnowMarkdown() {
    onlyIn("juan.source..", "org.commonmark..");
  }

  private static void onlyIn(String home, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(JUAN);
    boolean used =
        JUAN.stream()
            .filter(resideInAPackage(home))
            .flatMap(its -> its.getDirectDependenciesFromSelf().stream())
            .anyMatch(its -> resideInAPackage(library).test(its.getTargetClass()));
    // The rule says nothing once a library has moved to another package.
    assertTrue(used, () -> home + " does not use " + library);
  }

  @Test
  void theReaderIsPure() {
    noClasses()
        .that()
        .resideInAPackage("juan.reader..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.nio.file..", "java.time..", "java.net..", "java.util.concurrent..")
                .or(belongToAnyOf(Thread.class, Runtime.class, Process.class, ProcessBuilder.class))
                .as("files, clocks, threads and processes"))
        .orShould()
        .accessTargetWhere(SYSTEM)
        .check(JUAN);
  }

  @Test
  void theReaderReadsNothingButItsWords() {
    noClasses()
        .that()
        .resideInAPackage("juan.reader..")
        .and()
        .doNotBelongToAnyOf(Words.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.io..")
        .check(JUAN);
  }

  /** The clock, the environment, the streams: everything System has but copying arrays. */
  private static final DescribedPredicate<JavaAccess<?>> SYSTEM =
      new DescribedPredicate<>("the system's clock, environment or streams") {
        @Override
        public boolean test(JavaAccess<?> access) {
          AccessTarget target = access.getTarget();
          return target.getOwner().isEquivalentTo(System.class)
              && !target.getName().equals("arraycopy");
        }
      };
}
