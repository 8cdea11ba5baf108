package redress.persistence;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The short pieces of a text by which an index finds it: each pair of neighbouring characters,
 * since two are a word in Chinese, and each three neighbouring letters or digits of ASCII, since
 * two say little there.
 *
 * <p>A piece is kept as a number that others may share: what the index finds is compared with the
 * text itself. Existing rows got theirs from the migration by the same arithmetic.
 */
final class Grams {
  private static final long BASE = 65_599;
  private static final long POSITIVE = 0x7fff_ffff;

  private Grams() {}

  /** All pieces of a text, written as PostgreSQL writes an array. */
  static String of(String text) {
    var signs = text.codePoints().toArray();
    var pairs = IntStream.range(0, signs.length - 1).map(at -> pair(signs, at));
    var triples = IntStream.range(0, signs.length - 2).filter(at -> plain(signs, at, 3));
    return IntStream.concat(pairs, triples.map(at -> triple(signs, at)))
        .distinct()
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The fewest pieces that every text has which contains this one of two characters or more. */
  static Integer[] wanted(String text) {
    var signs = text.codePoints().toArray();
    return IntStream.range(0, signs.length - 1)
        .map(at -> plain(signs, at, 3) ? triple(signs, at) : pair(signs, at))
        .distinct()
        .boxed()
        .toArray(Integer[]::new);
  }

  private static int pair(int[] signs, int at) {
    return (int) ((signs[at] * BASE + signs[at + 1]) & POSITIVE);
  }

  private static int triple(int[] signs, int at) {
    return (int) (((signs[at] * BASE + signs[at + 1]) * BASE + signs[at + 2] + 1) & POSITIVE);
  }

  private static boolean plain(int[] signs, int from, int count) {
    return from + count <= signs.length
        && Arrays.stream(signs, from, from + count).allMatch(Grams::plain);
  }

  private static boolean plain(int sign) {
    return sign < 128 && Character.isLetterOrDigit(sign);
  }
}
