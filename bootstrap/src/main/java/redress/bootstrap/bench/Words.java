package redress.bootstrap.bench;

/** Invented customers, products and defects, always the same for the same number. */
final class Words {
  static final int CUSTOMERS = 100;

  private static final String[] CITIES = {"华东", "江南", "滨海", "长河", "青山", "云岭", "平原", "海西"};
  private static final String[] TRADES = {"装备", "机械", "电梯", "动力", "仪表", "包装", "纺机", "阀门"};
  private static final String[] FORMS = {"有限公司", "股份公司", "集团", "厂"};
  private static final String[] PLACES = {
    "主轴", "导轨", "控制柜", "液压站", "减速机", "电机", "传感器", "轴承", "油封", "触摸屏", "变频器", "联轴器"
  };
  private static final String[] SIGNS = {
    "异响", "漏油", "过热", "振动偏大", "无法启动", "报警停机", "表面划伤", "尺寸超差", "松动", "断裂", "锈蚀", "间歇失灵"
  };
  private static final String[] TIMES = {"运行三天后", "开箱时", "安装调试中", "夜班期间", "满负荷时", "更换配件后", "雨季"};
  private static final String[] WISHES = {"请尽快派人处理", "要求补发配件", "要求说明原因", "请安排换货", "希望本周内答复"};

  private Words() {}

  static String customer(long number) {
    long n = number % CUSTOMERS;
    return pick(CITIES, n) + pick(TRADES, n / 8) + pick(FORMS, n / 64);
  }

  static String model(long number) {
    return "XM-" + (100 + number % 300);
  }

  /** About forty characters, as people write on the telephone. */
  static String defect(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L >>> 20;
    return pick(TIMES, mixed)
        + pick(PLACES, mixed / 7)
        + pick(SIGNS, mixed / 84)
        + "，"
        + pick(PLACES, mixed / 1_008)
        + "也有"
        + pick(SIGNS, mixed / 12_096)
        + "，批次"
        + mixed % 10_000
        + "，"
        + pick(WISHES, mixed / 145_152);
  }

  private static String pick(String[] words, long index) {
    return words[(int) (index % words.length)];
  }
}
