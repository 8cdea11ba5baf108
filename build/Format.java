import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks or rewrites the layout of every Java file of the project; Maven runs it (see the root
 * pom.xml).
 */
class Format {
  public static void main(String[] arguments) throws IOException {
    boolean write = arguments[0].equals("write");
    List<String> files = sources();
    if (files.isEmpty()) {
      return;
    }
    List<String> options =
        new ArrayList<>(
            write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    options.addAll(files);
    var out = new StringWriter();
    int status =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(System.err, true),
                options.toArray(String[]::new));
    if (status != 0) {
      System.err.print(out);
      System.err.println(
          "The files above are not formatted. This formats them: mvn -q -N -Pformat"
              + " process-sources");
      System.exit(1);
    }
  }

  private static List<String> sources() throws IOException {
    var files = new ArrayList<String>();
    try (Stream<Path> modules = Files.list(Path.of("."))) {
      for (Path module :
          modules.filter(m -> Files.isDirectory(m.resolve("src"))).sorted().toList()) {
        try (Stream<Path> tree = Files.walk(module.resolve("src"))) {
          tree.filter(f -> f.toString().endsWith(".java"))
              .sorted()
              .map(Path::toString)
              .forEach(files::add);
        }
      }
    }
    files.add("build/Format.java");
    return files;
  }
}
