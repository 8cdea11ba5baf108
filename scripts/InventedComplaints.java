import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;

/**
 * Writes invented complaints as CSV, in the form of the mapping 12365auto, to measure the import:
 *
 * <pre>java scripts/InventedComplaints.java ROWS [SEED] &gt; complaints.csv</pre>
 *
 * The same rows and seed give the same file on every machine. Nothing in it is anybody's complaint.
 */
public final class InventedComplaints {
  private static final String[] BRANDS = {"甲乙汽车", "北辰", "东岭重工", "一汽-大众", "一汽大众", "海棠", "云杉", "长河"};
  private static final String[] MODELS = {"远行 X5", "星辰", "山岚", "P-40", "Nova 3", "骏程", "青鸟 EV", "K7"};
  private static final String[] TYPES = {"2019款 1.4T 自动型", "2020款 2.0L 尊享版", "2018款 1.5L 手动型", "2021款 纯电 标准版"};
  private static final String[] PLACES = {"变速箱", "发动机", "空调", "天窗", "制动系统", "转向机", "车身", "仪表盘", "蓄电池", "前减震器"};
  private static final String[] FAULTS = {"异响", "漏油", "顿挫", "渗水", "抖动", "生锈", "故障灯常亮", "无法启动", "温度过高", "开裂"};
  private static final String[] CIRCUMSTANCES = {"冷车启动时", "高速行驶中", "雨天", "更换配件后", "保养之后", "行驶三千公里后", "停放一夜后", "爬坡时"};
  private static final String[] WISHES = {"要求更换总成", "请厂家给个说法", "希望尽快维修", "要求退车", "4S店一直推脱", "已经维修两次仍未解决", "要求赔偿损失"};
  private static final String[] STATUSES = {"信息审核", "厂家受理", "处理反馈", "用户评分"};
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

  private final Random random;

  private InventedComplaints(long seed) {
    random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1 || arguments.length > 2) {
      System.err.println("usage: java scripts/InventedComplaints.java ROWS [SEED]");
      System.exit(2);
    }
    long seed = arguments.length == 2 ? Long.parseLong(arguments[1]) : 1;
    var utf8 = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    try (var out = new PrintWriter(new BufferedWriter(utf8, 1 << 16))) {
      new InventedComplaints(seed).write(Integer.parseInt(arguments[0]), out);
    }
  }

  private void write(int rows, PrintWriter out) {
    out.print("id,brand,car_model,type,desc,problem,datetime,status\r\n");
    for (int i = 1; i <= rows; i++) {
      out.print(row(i));
    }
  }

  private String row(int number) {
    return "%d,%s,%s,%s,\"%s\",\"%s\",%s,%s\r\n"
        .formatted(
            number,
            any(BRANDS),
            any(MODELS),
            any(TYPES),
            description(),
            codes(),
            FIRST.plusDays(random.nextInt(3_650)),
            any(STATUSES));
  }

  /** Between about twenty and eighty characters, with figures so that no two texts need be alike. */
  private String description() {
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      text.append(any(CIRCUMSTANCES)).append(any(PLACES)).append(any(FAULTS)).append('，');
      text.append("里程").append(random.nextInt(200_000)).append("公里，");
    }
    return text.append(any(WISHES)).toString();
  }

  private String codes() {
    var codes = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      codes.append((char) ('A' + random.nextInt(8))).append(1 + random.nextInt(40)).append(',');
    }
    return codes.toString();
  }

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
