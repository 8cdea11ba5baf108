package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five rounds; as many as {@code redress.kill.rounds} says, from the seed {@code
 * redress.kill.seed}.
 */
class KillRoundsTest {
  @TempDir Path folder;

  @Test
  void what_was_acknowledged_outlives_the_program_and_its_database_R9() throws Exception {
    int rounds = Integer.getInteger("redress.kill.rounds", 5);
    long seed = Long.getLong("redress.kill.seed", System.nanoTime());
    assertEquals(List.of(), KillRounds.run(folder, rounds, seed, System.out::println));
  }
}
