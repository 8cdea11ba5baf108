package redress.bootstrap.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The codes with which sources refuse, read from the sources themselves: every word in capitals
 * that is given as the code to a way of refusing, be it one of {@code Refusal}'s own or a method of
 * the source that hands it on.
 */
final class RefusalCodes {
  private static final Pattern WAY =
      Pattern.compile("\\b(?!record )([\\w<>]+) (\\w+)\\(([^()]*\\bString code\\b[^()]*)\\) \\{");
  private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9_]+)\"");
  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]+");

  private RefusalCodes() {}

  /** All texts of the Java sources below these folders. */
  static List<String> texts(Path project, String... folders) throws IOException {
    var texts = new ArrayList<String>();
    for (var folder : folders) {
      try (var tree = Files.walk(project.resolve(folder))) {
        for (var file : tree.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** The codes of these sources. */
  static Set<String> of(List<String> sources) {
    var ways = ways(sources);
    var calls = Pattern.compile("\\b(%s)\\(".formatted(String.join("|", ways.keySet())));
    var codes = new TreeSet<String>();
    for (var source : sources) {
      var call = calls.matcher(source);
      while (call.find()) {
        var arguments = arguments(source, call.end());
        for (int place : ways.get(call.group(1))) {
          if (place < arguments.size()) {
            CODE.matcher(arguments.get(place)).results().forEach(it -> codes.add(it.group(1)));
          }
        }
      }
    }
    return codes;
  }

  /** Those that are no word of any of these texts. */
  static Set<String> missing(Set<String> codes, List<String> tests) {
    var words =
        tests.stream()
            .flatMap(text -> WORD.matcher(text).results())
            .map(found -> found.group())
            .collect(Collectors.toSet());
    return codes.stream()
        .filter(code -> !words.contains(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ways of refusing, each with the places at which its code can stand. */
  private static Map<String, Set<Integer>> ways(List<String> sources) {
    var ways = new TreeMap<String, Set<Integer>>();
    for (var source : sources) {
      var way = WAY.matcher(source);
      while (way.find()) {
        var body = source.substring(way.end(), source.indexOf("\n  }", way.end()));
        if (way.group(1).contains("Refusal") || body.contains("Refusal.")) {
          var parameters = List.of(way.group(3).strip().split("\\s*,\\s*"));
          ways.computeIfAbsent(way.group(2), unused -> new TreeSet<>())
              .add(parameters.indexOf("String code"));
        }
      }
    }
    return ways;
  }

  /** The arguments of a call whose first one begins there. */
  private static List<String> arguments(String source, int from) {
    var arguments = new ArrayList<String>();
    int depth = 0;
    boolean quoted = false;
    int start = from;
    for (int i = from; i < source.length() && depth >= 0; i++) {
      char sign = source.charAt(i);
      if (sign == '"' && source.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && "([{".indexOf(sign) >= 0) {
        depth++;
      } else if (!quoted && ")]}".indexOf(sign) >= 0) {
        depth--;
      }
      if (depth < 0 || !quoted && depth == 0 && sign == ',') {
        arguments.add(source.substring(start, i));
        start = i + 1;
      }
    }
    return arguments;
  }
}
