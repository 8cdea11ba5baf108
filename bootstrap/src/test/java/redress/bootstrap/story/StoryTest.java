package redress.bootstrap.story;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.procedure.ShippedProcedures;

/**
 * The same story on both stores: the same instants and ids, and in the end the same hashes. It
 * begins on the eve of National Day 2026 and goes on after it, with a Saturday that makes up for
 * it.
 */
class StoryTest {
  private static final String PROCEDURE = ShippedProcedures.text("equipment-manufacturer");

  @TempDir Path data;

  @Test
  void the_story_ends_with_the_same_hashes_in_memory_and_on_postgresql() {
    new TwoStores(data, Life.EVE)
        .alike(PROCEDURE, premises -> new Story(premises, premises.imported()).tell());
  }
}
