package redress.bootstrap.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of the rules and of the tests that prove them, made from the rule ids in the names of
 * the tests.
 *
 * <p>It needs nothing but the JDK, so that one command writes the table without building anything:
 * {@value #COMMAND}.
 */
final class RulesTable {
  static final String COMMAND = "mvn -q -N -Prules process-sources";
  static final Path TABLE = Path.of("docs/rules.md");
  private static final Path RULES =
      Path.of("bootstrap/src/test/resources/redress/bootstrap/rules/rules.txt");
  private static final Path OPEN =
      Path.of("bootstrap/src/test/resources/redress/bootstrap/rules/open-rules.txt");
  private static final Pattern ANNOTATION =
      Pattern.compile("^( +)@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b.*");
  private static final Pattern ID = Pattern.compile("(?<=_)([A-IL]|S\\d)_(\\d+)(?=_|$)");

  /**
   * A rule of the list.
   *
   * @param reason why nothing can prove it, or {@code null} where tests must
   */
  record Rule(String id, String meaning, String reason) {}

  /** A test method with the rule ids that its name carries. */
  record Proof(String module, String type, String method, List<String> rules) {
    /** The name as a sentence, without the ids. */
    String sentence() {
      return ID.matcher(method).replaceAll("").replace('_', ' ').strip();
    }
  }

  private final List<Rule> rules;
  private final List<Proof> proofs;
  private final List<String> open;

  /**
   * @param open the ids of the rules that are not proved yet
   */
  RulesTable(List<Rule> rules, List<Proof> proofs, List<String> open) {
    this.rules = rules;
    this.proofs = proofs;
    this.open = open;
  }

  /** The rules and tests of the project in that folder. */
  static RulesTable of(Path project) throws IOException {
    return new RulesTable(
        lines(project.resolve(RULES)).stream().map(RulesTable::rule).toList(),
        proofs(project),
        lines(project.resolve(OPEN)));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** Ids in the names of tests that are in no list: misspelt, or of a rule that is not there. */
  List<String> unknown() {
    var known = rules.stream().map(Rule::id).toList();
    return proofs.stream()
        .flatMap(
            proof ->
                proof.rules().stream()
                    .filter(id -> !known.contains(id))
                    .map(id -> id + " in " + proof.type() + "." + proof.method()))
        .toList();
  }

  /** Rules that no test proves, no reason excuses and no list of open ones holds. */
  List<String> unproven() {
    return rules.stream()
        .filter(rule -> rule.reason() == null && !open.contains(rule.id()))
        .map(Rule::id)
        .filter(id -> !isProved(id))
        .toList();
  }

  /** What the list of open rules holds and need not: it only ever grows shorter. */
  List<String> closed() {
    var known = rules.stream().filter(it -> it.reason() == null).map(Rule::id).toList();
    return open.stream().filter(id -> !known.contains(id) || isProved(id)).toList();
  }

  private boolean isProved(String id) {
    return proofs.stream().anyMatch(proof -> proof.rules().contains(id));
  }

  List<Rule> rules() {
    return rules;
  }

  /** The table as it stands in the documents. */
  String text() {
    var text = new StringBuilder();
    text.append(
        """
        # The rules, and the tests that prove them

        This file is made from the rule ids in the names of the tests: `%s`
        writes it, and the build compares it.

        | rule | what it means | proved by |
        |---|---|---|
        """
            .formatted(COMMAND));
    for (var rule : rules) {
      var proved = open.contains(rule.id()) ? "Not yet." : proved(rule.id());
      var shown = rule.reason() == null ? proved : "No behaviour: " + rule.reason();
      text.append("| %s | %s | %s |\n".formatted(rule.id(), rule.meaning(), shown));
    }
    return text.toString();
  }

  private String proved(String id) {
    var byType = new TreeMap<String, TreeSet<String>>();
    for (var proof : proofs) {
      if (proof.rules().contains(id)) {
        byType
            .computeIfAbsent(
                "%s `%s`".formatted(proof.module(), proof.type()), unused -> new TreeSet<>())
            .add(proof.sentence());
      }
    }
    return byType.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + String.join("; ", entry.getValue()))
        .collect(Collectors.joining("<br>"));
  }

  private static Rule rule(String line) {
    var parts = line.split(" \\| ", 3);
    return new Rule(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
  }

  private static List<Proof> proofs(Path project) throws IOException {
    var proofs = new ArrayList<Proof>();
    for (var module : list(project)) {
      var sources = module.resolve("src/test/java");
      if (Files.isDirectory(sources)) {
        try (var tree = Files.walk(sources)) {
          for (var file : tree.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
            proofs.addAll(
                proofs(
                    module.getFileName().toString(),
                    file.getFileName().toString().replace(".java", ""),
                    Files.readAllLines(file)));
          }
        }
      }
    }
    return proofs;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  /** The tests in a formatted source: the first member after a test's annotation, as far in. */
  static List<Proof> proofs(String module, String type, List<String> lines) {
    var proofs = new ArrayList<Proof>();
    Pattern member = null;
    for (var line : lines) {
      var annotation = ANNOTATION.matcher(line);
      if (annotation.matches()) {
        member = Pattern.compile("^" + annotation.group(1) + "[\\w<][\\w<>,.? ]* (\\w+)\\(.*");
        continue;
      }
      var declared = member == null ? null : member.matcher(line);
      if (declared != null && declared.matches()) {
        var method = declared.group(1);
        var ids = ID.matcher(method).results().map(RulesTable::id).distinct().toList();
        if (!ids.isEmpty()) {
          proofs.add(new Proof(module, type, method, ids));
        }
        member = null;
      }
    }
    return proofs;
  }

  private static String id(MatchResult found) {
    return found.group(1) + "-" + found.group(2);
  }

  /** Writes the table of the project in the current folder. */
  public static void main(String[] arguments) throws IOException {
    var project = Path.of("");
    Files.writeString(project.resolve(TABLE), of(project).text());
  }
}
