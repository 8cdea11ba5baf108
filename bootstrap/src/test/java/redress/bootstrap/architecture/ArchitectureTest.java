package redress.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.rule.RuleId;

class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(
              place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
          .importPackages("redress");

  private static final DescribedPredicate<JavaClass> VIOLATION =
      resideInAPackage("redress.bootstrap.architecture.violation..");

  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("redress.bootstrap.architecture.violation");

  private static final DescribedPredicate<JavaClass> DOMAIN = Rules.domain();
  private static final DescribedPredicate<JavaClass> APPLICATION =
      resideInAPackage(Rules.APPLICATION);
  private static final DescribedPredicate<JavaClass> HTTP = resideInAPackage(Rules.HTTP);
  private static final DescribedPredicate<JavaClass> PERSISTENCE =
      resideInAPackage(Rules.PERSISTENCE);
  private static final DescribedPredicate<JavaClass> ALL = resideInAPackage("redress..");

  @Test
  void the_domain_is_plain_java() {
    Rules.needOnly(DOMAIN).check(OURS);
  }

  @Test
  void the_application_needs_the_domain_alone() {
    Rules.needOnly(APPLICATION, Rules.APPLICATION).check(OURS);
  }

  @Test
  void the_http_adapter_knows_nothing_of_sql_or_of_the_other_adapter() {
    Rules.needOnly(
            HTTP,
            Rules.APPLICATION,
            Rules.HTTP,
            "io.vertx.core..",
            "io.vertx.ext.web..",
            // to close a connection at once, to send the same bytes to many, to read heads strictly
            "io.netty.channel..",
            "io.netty.buffer..",
            "io.netty.handler.codec..",
            "javax.imageio..",
            // to read what an office document says of its parts
            "javax.xml.stream",
            "com.auth0.jwt..",
            "com.fasterxml.jackson..",
            "com.password4j..",
            "de.siegmar.fastcsv..",
            "org.dhatim.fastexcel",
            "org.apache.tika..",
            "org.mapstruct..",
            "org.slf4j..",
            "io.micrometer..")
        .check(OURS);
  }

  @Test
  void the_postgresql_adapter_knows_nothing_of_http_or_of_the_other_adapter() {
    Rules.needOnly(
            PERSISTENCE,
            Rules.APPLICATION,
            Rules.PERSISTENCE,
            "io.vertx.core",
            "io.vertx.core.buffer..",
            "io.vertx.core.json..",
            "io.vertx.core.net..",
            "io.vertx.sqlclient..",
            "io.vertx.pgclient..",
            "com.fasterxml.jackson..",
            "org.slf4j..")
        .check(OURS);
  }

  @Test
  void an_arrow_that_is_not_allowed_is_found() {
    bites(Rules.needOnly(VIOLATION, Rules.BOOTSTRAP));
  }

  @Test
  void no_concept_of_the_domain_needs_one_that_needs_it() {
    Rules.haveNoCycles(DOMAIN, "redress").check(OURS);
  }

  @Test
  void no_concept_of_the_application_needs_one_that_needs_it() {
    Rules.haveNoCycles(APPLICATION, "redress.application").check(OURS);
  }

  @Test
  void two_concepts_that_need_each_other_are_found() {
    bites(Rules.haveNoCycles(VIOLATION, "redress.bootstrap.architecture.violation"));
  }

  @Test
  void nobody_inside_asks_the_machine_for_the_time() {
    // how old a health report is concerns this machine and no rule
    var health = DescribedPredicate.not(nameEndingWith(".HttpServer"));
    Rules.askNoClock(DOMAIN.or(APPLICATION).or(PERSISTENCE).or(HTTP.and(health))).check(OURS);
  }

  @Test
  void a_clock_that_is_asked_is_found() {
    bites(Rules.askNoClock(VIOLATION));
  }

  @Test
  void the_core_is_sequential() {
    Rules.areSequential(DOMAIN.or(APPLICATION)).check(OURS);
  }

  @Test
  void a_future_is_found() {
    bites(Rules.areSequential(VIOLATION));
  }

  @Test
  void folders_are_business_nouns_or_technologies() {
    Rules.haveNamedFolders(ALL).check(OURS);
  }

  @Test
  void a_folder_without_a_meaning_is_found() {
    bites(Rules.haveNamedFolders(VIOLATION));
  }

  @Test
  void classes_say_what_they_are() {
    Rules.sayWhatTheyAre(ALL).check(OURS);
  }

  @Test
  void a_name_without_a_meaning_is_found() {
    bites(Rules.sayWhatTheyAre(VIOLATION));
  }

  @Test
  void the_domains_module_exports_every_concept_and_requires_only_the_base() throws Exception {
    var place = RuleId.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    var module = ModuleFinder.of(Path.of(place)).find("redress.domain").orElseThrow().descriptor();
    Set<String> exported =
        module.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> concepts =
        OURS.that(DOMAIN).stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(concepts, exported);
    assertEquals(
        Set.of("java.base"),
        module.requires().stream()
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toSet()));
  }

  private static void bites(ArchRule rule) {
    assertThrows(AssertionError.class, () -> rule.check(BROKEN));
  }
}
