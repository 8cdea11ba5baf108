package redress.bootstrap;

import java.io.PrintWriter;

/** The command line of the program, for tests in other packages. */
public final class Commands {
  private Commands() {}

  /** Runs one command to its end and gives the status of the process. */
  public static int run(PrintWriter out, String... words) {
    return Main.run(out, out, words);
  }
}
