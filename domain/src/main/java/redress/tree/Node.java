package redress.tree;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.rule.Finding;

/**
 * One place in a plain tree of {@code Map}, {@code List}, {@code String}, {@code BigDecimal} and
 * {@code Boolean}, read with its type.
 *
 * <p>Reading never stops at the first error: whatever is wrong is collected with its JSON pointer,
 * and {@link #read} throws {@link Malformed} with all of it at the end; with {@link #MOST_FINDINGS}
 * it is enough. What is read below a place where something is wrong may be {@code null}; {@link
 * #make} therefore builds nothing there, and still builds, and so checks, what stands beside it.
 */
public final class Node {
  /** So much is told at once: nobody mends more before looking again, and it has to be kept. */
  static final int MOST_FINDINGS = 100;

  private final Object value;
  private final String pointer;
  private final List<Finding> findings;

  private Node(Object value, String pointer, List<Finding> findings) {
    this.value = value;
    this.pointer = pointer;
    this.findings = findings;
  }

  /**
   * Reads a whole tree.
   *
   * @throws Malformed with every finding, each told once though several parts of the reader meet it
   */
  public static <T> T read(Object tree, Function<Node, T> reader) {
    var findings = new ArrayList<Finding>();
    T result = null;
    try {
      result = reader.apply(new Node(tree, "", findings));
    } catch (Enough told) {
      // what was found so far is reported
    }
    if (!findings.isEmpty()) {
      throw new Malformed(findings.stream().distinct().toList());
    }
    return result;
  }

  public String pointer() {
    return pointer;
  }

  /** The child of that name, a finding if there is none. */
  public Node at(String name) {
    return maybe(name)
        .orElseGet(
            () -> {
              if (value instanceof Map<?, ?>) {
                found(below(name), "MISSING", "'%s' is required".formatted(name));
              } else {
                expected("an object");
              }
              return new Node(Broken.INSTANCE, below(name), findings);
            });
  }

  /** The child of that name, if it is there and not null. */
  public Optional<Node> maybe(String name) {
    return value instanceof Map<?, ?> map && map.get(name) != null
        ? Optional.of(new Node(map.get(name), below(name), findings))
        : Optional.empty();
  }

  /** Whether the child of that name is there, be it null. */
  public boolean has(String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name);
  }

  /** Finds fault with every child whose name is not one of these. */
  public Node only(String... names) {
    if (value instanceof Map<?, ?> map) {
      var allowed = List.of(names);
      for (var key : map.keySet()) {
        if (!allowed.contains(key)) {
          found(
              below(String.valueOf(key)),
              "UNKNOWN_FIELD",
              "unknown field; allowed are %s".formatted(String.join(", ", allowed)));
        }
      }
    } else {
      expected("an object");
    }
    return this;
  }

  public String text() {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    return expected("a text that is not blank");
  }

  /** A text of at most that many characters that is a {@link ReadableText}. */
  public String text(int most) {
    var text = text();
    if (text == null) {
      return null;
    }
    if (text.codePointCount(0, text.length()) > most) {
      return expected("a text of at most %d characters".formatted(most));
    }
    return ReadableText.is(text)
        ? text
        : expected("a text without control characters, half characters or numbers that are none");
  }

  public BigDecimal decimal() {
    return value instanceof BigDecimal number ? number : expected("a number");
  }

  public int integer(int least, int most) {
    var allowed = "a whole number from %d to %d".formatted(least, most);
    if (!(value instanceof BigDecimal number)) {
      expected(allowed);
      return least;
    }
    boolean fits =
        number.precision() - number.scale() <= 10
            && number.stripTrailingZeros().scale() <= 0
            && number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!fits) {
      expected(allowed);
      return least;
    }
    return number.intValueExact();
  }

  public boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    expected("true or false");
    return false;
  }

  public <E extends Enum<E>> E code(Class<E> codes) {
    for (E constant : codes.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    return expected(
        "one of "
            + Stream.of(codes.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", ")));
  }

  /** A text turned into a value; what the function throws on bad input becomes a finding. */
  public <T> T parsed(String what, Function<String, T> parser) {
    var text = text();
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
      return expected(what);
    }
  }

  public <T> List<T> list(Function<Node, T> reader) {
    var result = new ArrayList<T>();
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        result.add(reader.apply(new Node(items.get(i), below(Integer.toString(i)), findings)));
      }
    } else {
      expected("a list");
    }
    return result;
  }

  /** A list of which something has to be said: none may mean all. */
  public <T> List<T> some(Function<Node, T> reader) {
    return value instanceof List<?> items && items.isEmpty()
        ? expected("a list of at least one")
        : list(reader);
  }

  public <T> Map<String, T> map(Function<Node, T> reader) {
    var result = new LinkedHashMap<String, T>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, child) -> {
            var name = String.valueOf(key);
            result.put(name, reader.apply(new Node(child, below(name), findings)));
          });
    } else {
      expected("an object");
    }
    return result;
  }

  /**
   * Builds a value unless anything is wrong here or below; what its constructor refuses is a
   * finding. What was read elsewhere may be missing where that is wrong: then nothing is built.
   */
  public <T> T make(Supplier<T> constructor) {
    if (value == Broken.INSTANCE || holdsAny()) {
      return null;
    }
    try {
      return constructor.get();
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
      return wrong("NOT_ALLOWED", String.valueOf(wrong.getMessage()));
    } catch (NullPointerException wanting) {
      // something is wrong elsewhere and told there; what needs it cannot be built
      if (findings.isEmpty()) {
        throw wanting;
      }
      return null;
    }
  }

  /** Notes that something about this place is wrong. */
  public <T> T wrong(String code, String sentence) {
    found(pointer, code, sentence);
    return null;
  }

  private void found(String where, String code, String sentence) {
    findings.add(new Finding(where, code, null, sentence));
    if (findings.size() == MOST_FINDINGS) {
      throw new Enough();
    }
  }

  /** The items of a list; none, and no finding, where there is no list. */
  public Stream<Node> items() {
    return value instanceof List<?> ? list(item -> item).stream() : Stream.empty();
  }

  /**
   * What stands here, read by itself; nothing if anything is wrong with it, which is told by
   * whoever reads it with all else.
   */
  public <T> Optional<T> alone(Function<Node, T> reader) {
    try {
      return Optional.ofNullable(read(value, reader));
    } catch (Malformed told) {
      return Optional.empty();
    }
  }

  /** The plain value itself, for what is kept and not read. */
  public Object plain() {
    return value;
  }

  private boolean holdsAny() {
    if (findings.isEmpty()) {
      return false;
    }
    var within = pointer + "/";
    return findings.stream()
        .map(Finding::pointer)
        .anyMatch(wrong -> wrong.equals(pointer) || wrong.startsWith(within));
  }

  private <T> T expected(String what) {
    return value == Broken.INSTANCE ? null : wrong("WRONG_TYPE", "expected " + what);
  }

  private String below(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Enough is wrong to be told. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  /** What stands below a child that is missing: reported once, never again. */
  private enum Broken {
    INSTANCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
