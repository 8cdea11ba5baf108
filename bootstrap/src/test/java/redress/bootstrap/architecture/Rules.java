package redress.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The arrows between the modules, as lists of what is allowed; whatever is not listed is not. */
final class Rules {
  static final String APPLICATION = "redress.application..";
  static final String HTTP = "redress.http..";
  static final String PERSISTENCE = "redress.persistence..";
  static final String BOOTSTRAP = "redress.bootstrap..";

  private static final String[] JDK = {
    "java.io..",
    "java.lang..",
    "java.math..",
    "java.net..",
    "java.nio..",
    "java.security..",
    "java.text..",
    "java.time..",
    "java.util..",
    "javax.crypto.."
  };
  private static final String[] NO_PACKAGES = {
    "..model..",
    "..port..",
    "..ports..",
    "..service..",
    "..dto..",
    "..impl..",
    "..common..",
    "..util..",
    "..utils.."
  };
  private static final Set<String> NOW = Set.of("now", "currentTimeMillis", "systemUTC", "system");

  private Rules() {}

  /** What is ours and in none of the outer modules is the domain: its folders are its concepts. */
  static DescribedPredicate<JavaClass> domain() {
    return resideInAnyPackage("redress..")
        .and(resideOutsideOfPackages(APPLICATION, HTTP, PERSISTENCE, BOOTSTRAP))
        .as("the domain");
  }

  /** Only the JDK's base, the domain itself and whatever else is named. */
  static ArchRule needOnly(DescribedPredicate<JavaClass> which, String... allowed) {
    String[] packages = Stream.of(JDK, allowed).flatMap(Stream::of).toArray(String[]::new);
    return classes()
        .that(which)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages)
                .or(domain())
                .or(DescribedPredicate.describe("primitive", JavaClass::isPrimitive))
                .or(DescribedPredicate.describe("array of primitives", Rules::ofPrimitives)));
  }

  private static boolean ofPrimitives(JavaClass type) {
    return type.isArray() && type.getBaseComponentType().isPrimitive();
  }

  /** The time comes from one source that bootstrap builds. */
  static ArchRule askNoClock(DescribedPredicate<JavaClass> which) {
    return noClasses()
        .that(which)
        .should()
        .accessTargetWhere(DescribedPredicate.describe("reads the machine's clock", Rules::isNow));
  }

  private static boolean isNow(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    boolean time =
        target.getOwner().getPackageName().equals("java.time")
            || target.getOwner().isEquivalentTo(System.class)
            || target.getOwner().isAssignableTo(Clock.class);
    boolean given =
        target instanceof AccessTarget.CodeUnitCallTarget call
            && call.getRawParameterTypes().stream().anyMatch(it -> it.isAssignableTo(Clock.class));
    return time && NOW.contains(target.getName()) && !given;
  }

  /** Ports block; nobody composes futures. */
  static ArchRule areSequential(DescribedPredicate<JavaClass> which) {
    return noClasses()
        .that(which)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are futures",
                type ->
                    type.isAssignableTo(Future.class)
                        || type.isAssignableTo("java.util.concurrent.CompletionStage")
                        || type.isAssignableTo("io.vertx.core.Future")));
  }

  /**
   * What the concepts directly below a package need of each other goes one way. Classes of the
   * package itself hold concepts together and belong to none.
   */
  static ArchRule haveNoCycles(DescribedPredicate<JavaClass> which, String below) {
    return slices()
        .matching(below + ".(*)..")
        .as("concepts below " + below)
        .should()
        .beFreeOfCycles()
        .ignoreDependency(DescribedPredicate.not(which), DescribedPredicate.alwaysTrue())
        .ignoreDependency(DescribedPredicate.alwaysTrue(), DescribedPredicate.not(which));
  }

  /** A folder is a business noun or a technology. */
  static ArchRule haveNamedFolders(DescribedPredicate<JavaClass> which) {
    return classes().that(which).should().resideOutsideOfPackages(NO_PACKAGES);
  }

  /** Names that say nothing. */
  static ArchRule sayWhatTheyAre(DescribedPredicate<JavaClass> which) {
    List<String> empty = List.of("Impl", "Manager", "Helper", "Util", "Utils", "UseCase", "Dto");
    return noClasses()
        .that(which)
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.be(
                DescribedPredicate.describe(
                    "named by an empty word",
                    type -> empty.stream().anyMatch(type.getSimpleName()::endsWith))));
  }
}
