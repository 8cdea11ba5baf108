package redress.approval;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: in Arabic or Chinese figures, with separators, in tens of
 * thousands. Characters of full width were made plain before.
 */
final class Figures {
  private static final String CHINESE = "〇零一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖半十拾百佰千仟万萬亿億";
  private static final String ARABIC =
      "[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9](?:[0-9,.]*[0-9])?";
  private static final String WORDS = "hundred|thousand|million|billion|k(?![a-z0-9])";

  /** A number as a part of a pattern that does not care about capital and small letters. */
  static final String NUMBER =
      "(?<![0-9%2$s])(?:(?:%1$s|[%2$s]++)\\s*+)++(?:(?:%3$s)\\s*+)*+"
          .formatted(ARABIC, CHINESE, WORDS);

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<arabic>%s)|(?<chinese>[%s])|(?<word>%s)".formatted(ARABIC, CHINESE, WORDS));
  private static final Pattern DOTS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?");
  private static final Pattern COMMAS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+([.,][0-9]+)?");
  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;
  private BigDecimal current;
  private BigDecimal unit = BigDecimal.ONE;
  private boolean digits;
  private boolean readable = true;

  private Figures() {}

  /** The number that was written; nothing if that is not clear. */
  static Optional<BigDecimal> read(String written) {
    var figures = new Figures();
    for (var token = TOKEN.matcher(written.toLowerCase(Locale.ROOT)); token.find(); ) {
      if (token.group("arabic") != null) {
        figures.number(arabic(token.group()).orElse(null));
      } else if (token.group("word") != null) {
        figures.word(token.group());
      } else {
        figures.chinese(token.group().charAt(0));
      }
    }
    return figures.readable ? Optional.of(figures.sum()) : Optional.empty();
  }

  private void number(BigDecimal given) {
    readable &= given != null && current == null;
    current = given;
    digits = false;
  }

  private void word(String word) {
    switch (word) {
      case "hundred" -> times(100);
      case "million" -> {
        times(100);
        times(10_000);
      }
      case "billion" -> {
        times(10);
        times(100_000_000);
      }
      default -> times(1_000);
    }
  }

  private void chinese(char figure) {
    switch (figure) {
      case '十', '拾' -> times(10);
      case '百', '佰' -> times(100);
      case '千', '仟' -> times(1_000);
      case '万', '萬' -> times(10_000);
      case '亿', '億' -> times(100_000_000);
      case '半' -> number(HALF);
      default -> digit(figure);
    }
  }

  /** Figures one after the other are read as in 二〇二六; a zero keeps a place. */
  private void digit(char figure) {
    int value =
        switch (figure) {
          case '一', '壹' -> 1;
          case '二', '贰', '貳', '两', '兩' -> 2;
          case '三', '叁', '參' -> 3;
          case '四', '肆' -> 4;
          case '五', '伍' -> 5;
          case '六', '陆', '陸' -> 6;
          case '七', '柒' -> 7;
          case '八', '捌' -> 8;
          case '九', '玖' -> 9;
          default -> 0;
        };
    if (digits) {
      current = current.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(value));
      unit = BigDecimal.ONE;
    } else {
      number(BigDecimal.valueOf(value));
      unit = value == 0 ? BigDecimal.ONE : unit;
    }
    digits = true;
  }

  private void times(long by) {
    unit = BigDecimal.valueOf(by);
    if (unit.compareTo(MYRIAD) < 0) {
      section = section.add((current == null ? BigDecimal.ONE : current).multiply(unit));
    } else {
      var counted = current == null ? section : section.add(current);
      total =
          counted.signum() == 0
              ? total.max(BigDecimal.ONE).multiply(unit)
              : total.add(counted.multiply(unit));
      section = BigDecimal.ZERO;
    }
    current = null;
    digits = false;
  }

  /** What follows a unit by itself is of the next smaller one: 五万三 is 53,000. */
  private BigDecimal sum() {
    var rest = current == null ? BigDecimal.ZERO : current;
    boolean follows = unit.compareTo(BigDecimal.TEN) > 0 && rest.compareTo(BigDecimal.TEN) < 0;
    if (!follows) {
      return total.add(section).add(rest);
    }
    boolean half = rest.compareTo(HALF) == 0;
    var counted = half ? rest.multiply(unit) : rest.multiply(unit).movePointLeft(1);
    return total.add(section).add(counted);
  }

  /** Three figures after a dot are thousands: no money has so many decimals. */
  private static Optional<BigDecimal> arabic(String written) {
    var given = written.replaceAll("[ ']", "");
    if (DOTS.matcher(given).matches()) {
      return Optional.of(new BigDecimal(given.replace(".", "").replace(',', '.')));
    }
    if (COMMAS.matcher(given).matches()) {
      return Optional.of(new BigDecimal(given.replace(",", "")));
    }
    return DECIMAL.matcher(given).matches()
        ? Optional.of(new BigDecimal(given.replace(',', '.')))
        : Optional.empty();
  }
}
