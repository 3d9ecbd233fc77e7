import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.Pricer;
import org.almoner.access.folder.Arms;
import org.almoner.access.folder.StatedAssumptions;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.HubCapacities;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.ListStatus;
import org.almoner.access.input.Product;
import org.almoner.access.input.RuleType;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.Window;
import org.almoner.access.tables.ResultTable;
import org.almoner.access.tables.ResultTables;

/**
 * Prices requests of a world made by chance, on all processors, and folds every value of every row
 * of the outcome tables into a checksum. Usage: PriceRequests EVALUATIONS
 */
public final class PriceRequests {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final LocalDate DAY = LocalDate.parse("2026-03-15");
  private static final int PRODUCTS = 20;
  private static final int PLANS = 40;
  private static final String[] JURISDICTIONS = {"MA", "NY", "TX", "CA"};
  private static final List<ResultTable<?>> FOLDED =
      List.of(ResultTables.ACCESS_OUTCOMES, ResultTables.SUPPORT_OUTCOMES);

  public static void main(String[] args) {
    int evaluations = Integer.parseInt(args[0]);
    Scenarios arms = Arms.ofInstallation();
    int each = arms.access().size() * arms.support().size();
    int requests = (evaluations + each - 1) / each;
    Pricer pricer = pricer(arms);
    checksum(pricer, Math.min(requests, 20_000)); // the compilers' turn
    long start = System.nanoTime();
    long busy = PROCESS.getProcessCpuTime();
    long checksum = checksum(pricer, requests);
    System.out.printf(
        Locale.ROOT,
        "%,d evaluations of %,d requests in %.1f s (processor %.1f s, %d processors), checksum"
            + " %016x%n",
        (long) requests * each,
        requests,
        (System.nanoTime() - start) / 1e9,
        (PROCESS.getProcessCpuTime() - busy) / 1e9,
        Runtime.getRuntime().availableProcessors(),
        checksum);
  }

  /** The same in any order of requests. */
  private static long checksum(Pricer pricer, int requests) {
    return IntStream.range(0, requests)
        .parallel()
        .mapToLong(i -> fold(pricer.price(request(i))))
        .sum();
  }

  private static long fold(Priced priced) {
    long sum = 0;
    for (ResultTable<?> table : FOLDED) {
      for (List<?> row : table.rows(priced)) {
        long hash = 17;
        for (Object value : row) {
          hash = 31 * hash + (value == null ? 0 : value.hashCode());
        }
        sum += hash * 0x9E3779B97F4A7C15L;
      }
    }
    return sum;
  }

  private static AccessRequest request(int i) {
    Random random = new Random(i);
    Coverage coverage =
        random.nextInt(30) == 0
            ? null
            : coverage(random.nextInt(PLANS), JURISDICTIONS[random.nextInt(4)]);
    String product = "P" + random.nextInt(PRODUCTS);
    return new AccessRequest("Q" + i, null, product, coverage, DAY.plusDays(random.nextInt(90)));
  }

  private static Pricer pricer(Scenarios arms) {
    Random random = new Random(1);
    List<Product> products = new ArrayList<>();
    List<FormularyLine> lines = new ArrayList<>();
    List<AccessRule> rules = new ArrayList<>();
    List<HubCapacity> reports = new ArrayList<>();
    for (int p = 0; p < PRODUCTS; p++) {
      products.add(new Product("P" + p, "Drug", "Brand", "hub" + p % 3));
      for (int plan = 0; plan < PLANS; plan++) {
        for (String jurisdiction : JURISDICTIONS) {
          addLines(random, "P" + p, coverage(plan, jurisdiction), lines, rules);
        }
      }
    }
    for (int month = 0; month < 6; month++) {
      for (int hub = 0; hub < 3; hub++) {
        reports.add(
            new HubCapacity(
                DAY.minusMonths(3).plusMonths(month),
                "hub" + hub,
                random.nextInt(20),
                random.nextInt(900)));
      }
    }
    return new Pricer(
        Formulary.of(lines, rules),
        HubCapacities.of(products, reports),
        arms,
        StatedAssumptions.ofInstallation());
  }

  private static void addLines(
      Random random,
      String product,
      Coverage coverage,
      List<FormularyLine> lines,
      List<AccessRule> rules) {
    for (int i = random.nextInt(10) == 0 ? 2 : 1; i > 0; i--) {
      String id = "L" + lines.size();
      ListStatus status = ListStatus.values()[random.nextInt(5)];
      lines.add(new FormularyLine(id, product, coverage, status, window(random)));
      for (int j = random.nextInt(4); j > 0; j--) {
        RuleType type = RuleType.values()[random.nextInt(4)];
        int severity = 1 + random.nextInt(3);
        rules.add(
            new AccessRule(
                "R" + rules.size(), id, type, severity, random.nextInt(8) > 0, window(random)));
      }
    }
  }

  private static Window window(Random random) {
    LocalDate from = DAY.plusDays(random.nextInt(120) - 90);
    return random.nextInt(3) > 0 ? Window.ALWAYS : new Window(from, from.plusDays(60));
  }

  private static Coverage coverage(int plan, String jurisdiction) {
    return new Coverage("PAYER" + plan / 4, "PLAN" + plan, jurisdiction);
  }

  private PriceRequests() {}
}
