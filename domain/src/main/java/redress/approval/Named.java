package redress.approval;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redress.money.Money;

/**
 * An amount of money or a number of pieces that a text names.
 *
 * @param written as it stands there
 * @param value nothing if it cannot be read as a number
 * @param currencies the codes of those that may be meant; empty for any
 */
record Named(String written, Optional<BigDecimal> value, Set<String> currencies) {
  private static final Map<String, Set<String>> CURRENCIES =
      Map.ofEntries(
          Map.entry("¥", Set.of("CNY", "JPY")),
          Map.entry("元", Set.of("CNY", "TWD", "HKD")),
          Map.entry("圆", Set.of("CNY", "TWD")),
          Map.entry("块", Set.of("CNY", "TWD", "HKD")),
          Map.entry("块钱", Set.of("CNY", "TWD", "HKD")),
          Map.entry("yuan", Set.of("CNY")),
          Map.entry("rmb", Set.of("CNY")),
          Map.entry("人民币", Set.of("CNY")),
          Map.entry("$", Set.of("USD", "HKD", "TWD", "SGD", "AUD", "CAD")),
          Map.entry("dollar", Set.of("USD", "HKD", "TWD", "SGD", "AUD", "CAD")),
          Map.entry("美元", Set.of("USD")),
          Map.entry("€", Set.of("EUR")),
          Map.entry("euro", Set.of("EUR")),
          Map.entry("欧元", Set.of("EUR")),
          Map.entry("£", Set.of("GBP")));

  private static final String CODES = "CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD";
  private static final String WORDS = "yuan|dollar|euro|美元|美金|欧元|英镑|日元|港元|港币|台币|人民币";
  private static final String COUNTED =
      "件|[个個](?!工作日|自然日|月|小时|星期|年)|[只隻片套台张枚颗箱]|pcs\\b|pieces?\\b|units?\\b|sets?\\b";
  private static final String VAGUE =
      "(?:[几数若][十百千万亿]*|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty"
          + "|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)(?:s? of)?\\b)";

  private static final Pattern AMOUNT =
      Pattern.compile(
          ("(?<before>[¥$€£]|\\b(?:%1$s)|人民币)\\s*:?\\s*(?<first>%2$s)"
               + "|(?<second>%2$s)(?<after>元(?![件器素旦])|圆|块钱|(?<=[0-9十百千万亿]\\s?)块(?![板状])|%4$s|%1$s)"
               + "|(?!千万[不别要记注请小])(?<bare>%2$s)(?<=[万萬亿億]\\s{0,3}|[0-9]\\s{0,3}千\\s{0,3})(?!%5$s|[克米瓦])"
               + "|(?<vague>%3$s\\s*(?:元|圆|块钱|万|%4$s|%1$s))")
              .formatted(CODES, Figures.NUMBER, VAGUE, WORDS, COUNTED),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PIECES =
      Pattern.compile(
          "(?<second>%s)(?:%s)".formatted(Figures.NUMBER, COUNTED), Pattern.CASE_INSENSITIVE);

  /** Whether it is that much money or less. */
  boolean within(Money most) {
    return value.filter(it -> it.compareTo(most.amount()) <= 0).isPresent() && in(most.currency());
  }

  /** Whether it is that much money. */
  boolean is(Money money) {
    return value.filter(it -> it.compareTo(money.amount()) == 0).isPresent()
        && in(money.currency());
  }

  /** Whether that currency may be meant. */
  boolean in(Currency currency) {
    return currencies.isEmpty() || currencies.contains(currency.getCurrencyCode());
  }

  /** The amounts of money that a text names. */
  static List<Named> amounts(String text) {
    return found(AMOUNT, text);
  }

  /** The numbers of pieces that a text names. */
  static List<Named> pieces(String text) {
    return found(PIECES, text);
  }

  private static List<Named> found(Pattern pattern, String text) {
    var named = new ArrayList<Named>();
    for (var match = pattern.matcher(plain(text)); match.find(); ) {
      var figures = group(match, "first").or(() -> group(match, "second"));
      named.add(
          new Named(
              match.group().strip(),
              figures.or(() -> group(match, "bare")).flatMap(Figures::read),
              currencies(group(match, "before").or(() -> group(match, "after")))));
    }
    return named;
  }

  /** Figures of full width are figures. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static Set<String> currencies(Optional<String> mark) {
    return mark.map(
            it ->
                CURRENCIES.getOrDefault(
                    it.toLowerCase(Locale.ROOT), Set.of(it.toUpperCase(Locale.ROOT))))
        .orElse(Set.of());
  }

  private static Optional<String> group(Matcher match, String name) {
    return match.namedGroups().containsKey(name)
        ? Optional.ofNullable(match.group(name))
        : Optional.empty();
  }
}
