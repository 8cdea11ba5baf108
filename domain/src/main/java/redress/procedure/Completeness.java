package redress.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import redress.closing.ClosingRules;
import redress.improvement.ImprovementRules;
import redress.obligation.Moment;
import redress.organization.Duty;
import redress.tree.Node;

/**
 * Nothing in a document waits for a section that it leaves out, and no section stands there in
 * vain: a duty that nobody can do, a clock that never starts and a section that nobody works by
 * were meant otherwise.
 *
 * <p>Works on the plain document, so that it finds its faults beside all others.
 */
final class Completeness {
  private final Node document;
  private final List<Section<?>> absent;

  private Completeness(Node document, List<Section<?>> absent) {
    this.document = document;
    this.absent = absent;
  }

  static void check(Node document, List<Section<?>> absent) {
    var completeness = new Completeness(document, absent);
    completeness.duties();
    completeness.moments();
    completeness.countermeasures();
    Sections.ALL.forEach(completeness::section);
  }

  private void duties() {
    each(
        "duties",
        (name, node) ->
            absent.stream()
                .filter(it -> it.duties().stream().map(Duty::name).anyMatch(name::equals))
                .findFirst()
                .ifPresent(
                    it ->
                        node.wrong(
                            "DUTY_WITHOUT_SECTION",
                            "%s is about '%s', which the document leaves out"
                                .formatted(name, it.name()))));
  }

  private void moments() {
    document
        .maybe("obligations")
        .filter(it -> it.plain() instanceof List<?>)
        .ifPresent(
            it ->
                it.list(node -> node)
                    .forEach(
                        node -> {
                          never(node, "startedBy", "NEVER_STARTED");
                          never(node, "fulfilledBy", "NEVER_FULFILLED");
                          never(node, "until", "NEVER_FULFILLED");
                        }));
  }

  private void never(Node obligation, String member, String code) {
    obligation
        .maybe(member)
        .ifPresent(
            node -> {
              var left = absent.stream().filter(it -> raises(it, node.plain())).toList();
              boolean elsewhere =
                  Sections.ALL.stream()
                      .anyMatch(it -> !absent.contains(it) && raises(it, node.plain()));
              if (!left.isEmpty() && !elsewhere) {
                node.wrong(
                    code,
                    "%s never comes: the document leaves out '%s'"
                        .formatted(node.plain(), left.getFirst().name()));
              }
            });
  }

  /** What is done against a common cause is an improvement (B-3). */
  private void countermeasures() {
    if (absent.stream().noneMatch(it -> it.type() == ImprovementRules.class)) {
      return;
    }
    Stream.of(
            document.maybe("recurrence").flatMap(it -> it.maybe("countermeasureRule")),
            document
                .maybe("closing")
                .flatMap(it -> it.maybe("conditions"))
                .flatMap(it -> it.maybe(ClosingRules.COUNTERMEASURE_MISSING)))
        .flatMap(Optional::stream)
        .forEach(
            it -> it.wrong("SECTION_MISSING", "no countermeasure is named without 'improvement'"));
  }

  private static boolean raises(Section<?> section, Object moment) {
    return section.raises().stream().map(Moment::name).anyMatch(moment::equals);
  }

  private void section(Section<?> section) {
    document
        .maybe(section.name())
        .ifPresent(
            node -> {
              absent.stream()
                  .filter(it -> section.needs().contains(it.type()))
                  .forEach(
                      it ->
                          node.wrong(
                              "SECTION_MISSING",
                              "'%s' says nothing without '%s'"
                                  .formatted(section.name(), it.name())));
              if (!section.duties().isEmpty() && !worked(section)) {
                node.wrong(
                    "SECTION_WITHOUT_DUTY",
                    "nobody works by '%s': give somebody one of %s"
                        .formatted(section.name(), section.duties().stream().sorted().toList()));
              }
            });
  }

  private boolean worked(Section<?> section) {
    var duties = document.maybe("duties");
    // duties that cannot be read, or are not there, are told elsewhere
    return duties.filter(it -> it.plain() instanceof Map<?, ?>).isEmpty()
        || section.duties().stream().anyMatch(it -> duties.get().has(it.name()));
  }

  private void each(String member, BiConsumer<String, Node> found) {
    document
        .maybe(member)
        .filter(it -> it.plain() instanceof Map<?, ?>)
        .ifPresent(it -> it.map(node -> node).forEach(found));
  }
}
