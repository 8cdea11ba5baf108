package redress.application.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who has come in from which address since the program started; whoever has not for longest is
 * forgotten first.
 *
 * <p>Each instance knows its own. To one that has just started everybody is a stranger: while a
 * user is guessed at from many addresses, that user waits there like whoever guesses, and goes on
 * at an instance where they have come in.
 */
final class Familiar {
  private static final int MOST_REMEMBERED = 100_000;

  private final Map<String, Boolean> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  synchronized boolean knows(String who) {
    return known.get(who) != null;
  }

  synchronized void remember(String who) {
    known.put(who, true);
  }
}
