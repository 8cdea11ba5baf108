package redress.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import redress.application.Unsaid;

/**
 * No source gives the log a failure, or its words, but as {@link Unsaid} (check S39), and none
 * prints one: every source that logs is read as the compiler reads it, with all types.
 */
class LoggedFailuresTest {
  private static final Set<String> LOGS =
      Set.of("org.slf4j.Logger", "org.slf4j.spi.LoggingEventBuilder");
  private static final Set<String> WORDS = Set.of("getMessage", "getLocalizedMessage", "toString");

  private final Path project = Path.of("").toAbsolutePath().getParent();

  @Test
  void every_failure_that_is_logged_is_unsaid_S39() throws IOException {
    var sources = new ArrayList<JavaFileObject>();
    for (var module :
        List.of("application", "adapters-http", "adapters-persistence", "bootstrap")) {
      try (var tree = Files.walk(project.resolve(module).resolve("src/main/java"))) {
        for (var file : tree.filter(it -> it.toString().endsWith(".java")).toList()) {
          var text = Files.readString(file);
          if (text.contains("org.slf4j") || text.contains("printStackTrace")) {
            sources.add(new Source(file.getFileName().toString(), text));
          }
        }
      }
    }
    assertTrue(sources.size() > 15, sources::toString);
    assertEquals(Set.of(), told(sources));
  }

  @Test
  void a_failure_that_is_logged_in_any_other_way_is_found_S39() throws IOException {
    var source =
        """
        import java.io.IOException;
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;
        import redress.application.Unsaid;
        final class Some {
          private static final Logger LOG = LoggerFactory.getLogger(Some.class);
          void some(Exception e, IOException io, Object[] more) {
            LOG.info("{} {}", more, more);
            LOG.info("fine {}", Unsaid.of(e).getMessage(), Unsaid.of(e));
            LOG.info("whole", e);
            LOG.warn("{}: last", 1, io);
            LOG.error("{} {} {}", 1, e.getMessage(), 2);
            LOG.error("all: " + io);
            LOG.atInfo().setCause(e).log("built");
            e.printStackTrace();
            LOG.debug("{}", more.length > 0 ? e.toString() : "");
          }
        }
        """;
    assertEquals(
        Set.of(
            "Some.java:10",
            "Some.java:11",
            "Some.java:12",
            "Some.java:13",
            "Some.java:14",
            "Some.java:15",
            "Some.java:16"),
        told(List.of(new Source("Some.java", source))));
  }

  /** The lines where a failure is told whole. */
  private static Set<String> told(List<JavaFileObject> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var wrong = new DiagnosticCollector<JavaFileObject>();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var options = List.of("-proc:none", "-implicit:none", "-classpath", classes);
    try (var files = compiler.getStandardFileManager(wrong, null, null)) {
      var task = (JavacTask) compiler.getTask(null, files, wrong, options, null, sources);
      var units = task.parse();
      task.analyze();
      assertEquals(
          List.of(),
          wrong.getDiagnostics().stream()
              .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
              .toList());
      var found = new TreeSet<String>();
      for (var unit : units) {
        new Telling(task, unit, found).scan(unit, null);
      }
      return found;
    }
  }

  private static final class Telling extends TreeScanner<Void, Void> {
    private final JavacTask task;
    private final CompilationUnitTree unit;
    private final Set<String> found;

    Telling(JavacTask task, CompilationUnitTree unit, Set<String> found) {
      this.task = task;
      this.unit = unit;
      this.found = found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      if (call.getMethodSelect() instanceof MemberSelectTree method) {
        var owner = type(method.getExpression());
        if (LOGS.stream().anyMatch(it -> is(owner, it))) {
          for (var given : call.getArguments()) {
            new Given().scan(given, null);
          }
        } else if (failure(owner) && method.getIdentifier().contentEquals("printStackTrace")) {
          found(call);
        }
      }
      return super.visitMethodInvocation(call, none);
    }

    private TypeMirror type(ExpressionTree it) {
      return Trees.instance(task).getTypeMirror(new TreePath(new TreePath(unit), it));
    }

    private boolean failure(TypeMirror type) {
      return is(type, Throwable.class.getName()) && !is(type, Unsaid.class.getName());
    }

    private boolean is(TypeMirror type, String name) {
      var element = task.getElements().getTypeElement(name);
      return type != null
          && (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR)
          && element != null
          && task.getTypes().isAssignable(type, element.asType());
    }

    private void found(ExpressionTree it) {
      var at = Trees.instance(task).getSourcePositions().getStartPosition(unit, it);
      var file = Path.of(unit.getSourceFile().toUri().getPath()).getFileName();
      found.add(file + ":" + unit.getLineMap().getLineNumber(at));
    }

    /** What is given to the log: no failure is in it, but one that is asked for something else. */
    private final class Given extends TreeScanner<Void, Void> {
      @Override
      public Void scan(Tree tree, Void none) {
        if (tree instanceof ExpressionTree it && failure(type(it))) {
          found(it);
        }
        return super.scan(tree, none);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        if (call.getMethodSelect() instanceof MemberSelectTree method) {
          var owner = type(method.getExpression());
          if (is(owner, Unsaid.class.getName())) {
            return null;
          }
          if (failure(owner) && !WORDS.contains(method.getIdentifier().toString())) {
            return scan(call.getArguments(), none);
          }
        }
        return super.visitMethodInvocation(call, none);
      }
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignored) {
      return text;
    }
  }
}
