package redress.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text names is read as it is meant, however it is written (S4-23). */
class NamedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we pay 500000 yuan | 500000",
        "赔偿您五万元 | 50000",
        "赔偿１０００００元 | 100000",
        "人民币9999999 | 9999999",
        "人民币 5 万 | 50000",
        "十万块 | 100000",
        "You will get ¥ 500 | 500",
        "￥1，234.50 | 1234.5",
        "CNY 20 | 20",
        "RMB:300 | 300",
        "1,000.00 yuan | 1000",
        "1'000 CNY | 1000",
        "1 000 000 yuan | 1000000",
        "1.000 yuan | 1000",
        "1.234,50 yuan | 1234.5",
        "12,5 元 | 12.5",
        "1.5万元 | 15000",
        "3千5百元 | 3500",
        "5万3千元 | 53000",
        "五万三元 | 53000",
        "一万零五十元 | 10050",
        "二百五十块钱 | 250",
        "十二元 | 12",
        "一百二十元 | 120",
        "两千零六元 | 2006",
        "壹拾贰万叁仟肆佰伍拾陆圆整 | 123456",
        "一亿两千万元 | 120000000",
        "半万元 | 5000",
        "一二三四元 | 1234",
        "三百万 | 3000000",
        "5 thousand dollars | 5000",
        "1.5 million euros | 1500000",
        "$20k | 20000",
        "5 hundred yuan | 500",
        "2 billion dollars | 2000000000",
        "三亿元 | 300000000",
        "一百10元 | 110",
        "三佰元 | 300",
        "200 dollars | 200",
        "500块 | 500"
      })
  void an_amount_is_read_however_it_is_written_S4_23(String text, String value) {
    var named = Named.amounts(text);
    assertEquals(1, named.size(), named::toString);
    assertEquals(
        0,
        new BigDecimal(value).compareTo(named.getFirst().value().orElseThrow()),
        named::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "几万元",
        "数千元",
        "five thousand yuan",
        "some hundred dollars",
        "1,00,000 yuan",
        "十 5 5 元",
        "2026 500 yuan"
      })
  void what_cannot_be_read_is_named_all_the_same_S4_23(String text) {
    var named = Named.amounts(text);
    assertEquals(List.of(true), named.stream().map(it -> it.value().isEmpty()).toList(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500 pieces of lot 2611 are looked at, 一块板 and 三块 more among them",
        "2026年11月23日收到, 万一有问题请来电",
        "千万不要通电",
        "三百块板, 10块板, 500元件",
        "10万件, 5千克, 三个工作日",
        "on 2026-11-23 at 09:30, order 4711/5"
      })
  void what_is_no_money_is_not_taken_for_it_S4_23(String text) {
    assertEquals(List.of(), Named.amounts(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "退回10件 | 10",
        "十一件 | 11",
        "1,200 pieces | 1200",
        "２０ pcs | 20",
        "一百二十个 | 120",
        "3万片 | 30000",
        "2 sets | 2"
      })
  void pieces_are_read_likewise_S4_23(String text, String value) {
    var named = Named.pieces(text);
    assertEquals(1, named.size(), named::toString);
    assertEquals(
        0,
        new BigDecimal(value).compareTo(named.getFirst().value().orElseThrow()),
        named::toString);
  }

  @Test
  void days_and_months_are_no_pieces_S4_23() {
    assertEquals(List.of(), Named.pieces("3个工作日内, 两个月, 24个小时"));
  }

  @Test
  void the_currency_that_is_meant_is_known_S4_23() {
    var cny = java.util.Currency.getInstance("CNY");
    for (var text : List.of("500 yuan", "¥500", "500元", "RMB 500", "5万")) {
      assertTrue(Named.amounts(text).getFirst().in(cny), text);
    }
    for (var text : List.of("$500", "500 dollars", "500欧元", "USD 500", "500日元")) {
      assertEquals(false, Named.amounts(text).getFirst().in(cny), text);
    }
  }

  /** Any number up to 99,999,999, written in each way, is read as itself. */
  @Test
  void every_number_is_itself_in_each_writing_S4_23() {
    var random = new Random(23);
    for (int i = 0; i < 3_000; i++) {
      int number = 1 + random.nextInt((int) Math.pow(10, 1 + random.nextInt(8)) - 1);
      var thousands = new DecimalFormat("#,###", new DecimalFormatSymbols(Locale.ROOT));
      for (var written :
          List.of(
              "" + number,
              thousands.format(number),
              thousands.format(number).replace(',', '.'),
              wide("" + number),
              chinese(number),
              formal(number))) {
        var named = Named.amounts("赔偿您" + written + "元。");
        assertEquals(1, named.size(), written);
        assertEquals(
            0,
            BigDecimal.valueOf(number).compareTo(named.getFirst().value().orElseThrow()),
            () -> written + " is " + number + " and not " + named);
      }
    }
  }

  @Test
  void a_long_row_of_figures_costs_no_time_to_speak_of_S4_23() {
    assertEquals(1, Named.amounts("一".repeat(4000) + "元").size());
    assertEquals(0, Named.amounts("1 ".repeat(4000)).size());
    assertEquals(0, Named.amounts("万千".repeat(4000) + "x").size());
  }

  private static String wide(String figures) {
    return figures.chars().mapToObj(it -> "" + (char) (it - '0' + '０')).reduce("", String::concat);
  }

  private static String formal(int number) {
    var ordinary = "零一二三四五六七八九十百千万";
    var formal = "零壹贰叁肆伍陆柒捌玖拾佰仟萬";
    return chinese(number)
        .chars()
        .mapToObj(it -> "" + formal.charAt(ordinary.indexOf(it)))
        .reduce("", String::concat);
  }

  /** As it is said: 10,050 is 一万零五十. */
  private static String chinese(int number) {
    int high = number / 10_000;
    int low = number % 10_000;
    var rest = low == 0 ? "" : (high > 0 && low < 1000 ? "零" : "") + below(low);
    return high == 0 ? rest : below(high) + "万" + rest;
  }

  private static String below(int number) {
    var text = new StringBuilder();
    boolean gap = false;
    for (int place = 3; place >= 0; place--) {
      int digit = number / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        gap = !text.isEmpty();
      } else {
        text.append(gap ? "零" : "")
            .append("零一二三四五六七八九".charAt(digit))
            .append(place == 0 ? "" : "十百千".charAt(place - 1));
        gap = false;
      }
    }
    return text.toString();
  }
}
