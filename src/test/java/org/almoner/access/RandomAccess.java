package org.almoner.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.almoner.access.engine.Pricer;
import org.almoner.access.folder.StatedAssumptions;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.HubCapacities;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.ListStatus;
import org.almoner.access.input.Product;
import org.almoner.access.input.RuleType;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.Stage;
import org.almoner.access.input.SupportArm;
import org.almoner.access.input.Window;
import org.almoner.access.terms.Assumptions;
import org.jspecify.annotations.Nullable;

/** Small formularies, hubs, arms and requests, by chance and by seed. */
final class RandomAccess {
  static final LocalDate DAY = LocalDate.parse("2026-03-15");
  static final Assumptions ASSUMPTIONS = StatedAssumptions.ofInstallation();
  private static final int SPAN = 20;
  private static final int CASES = 10_000;

  final Random random;
  final List<FormularyLine> lines = new ArrayList<>();
  final List<AccessRule> rules = new ArrayList<>();
  final List<HubCapacity> reports = new ArrayList<>();
  final AccessRequest request;
  final Scenarios scenarios;

  /** Tries a property on 10,000 of them. */
  static void forAll(Consumer<RandomAccess> property) {
    LongStream.range(0, CASES).mapToObj(RandomAccess::new).forEach(property);
  }

  RandomAccess(long seed) {
    random = new Random(seed);
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      lines.add(line("L" + i));
      int own = random.nextInt(5);
      for (int j = 0; j < own; j++) {
        rules.add(rule("L" + i, "L" + i + "R" + j));
      }
    }
    if (random.nextInt(4) > 0) {
      double fte = random.nextInt(5) == 0 ? 0 : random.nextInt(40) / 4.0;
      LocalDate asOf = DAY.minusDays(random.nextInt(60));
      reports.add(new HubCapacity(asOf, "hub", fte, random.nextInt(800)));
    }
    request = new AccessRequest("Q", null, "P", coverage(), DAY);
    scenarios = Scenarios.of(List.of(accessArm()), List.of(arm("a"), arm("b"), arm("c")));
  }

  Pricer pricer() {
    return pricer(lines, rules);
  }

  Pricer pricer(List<FormularyLine> someLines, List<AccessRule> someRules) {
    Product product = new Product("P", "", "", "hub");
    return new Pricer(
        Formulary.of(someLines, someRules),
        HubCapacities.of(List.of(product), reports),
        scenarios,
        ASSUMPTIONS);
  }

  AccessRule rule(String line, String id) {
    RuleType type = RuleType.values()[random.nextInt(4)];
    int severity = 1 + random.nextInt(3);
    return new AccessRule(id, line, type, severity, random.nextInt(5) > 0, window());
  }

  private FormularyLine line(String id) {
    ListStatus status = ListStatus.values()[random.nextInt(5)];
    Coverage coverage = new Coverage("PAY", few("PLAN"), few("MA"));
    return new FormularyLine(id, few("P"), coverage, status, window());
  }

  private @Nullable Coverage coverage() {
    return random.nextInt(20) == 0 ? null : new Coverage("PAY", "PLAN", "MA");
  }

  /** Mostly the word, sometimes another. */
  private String few(String word) {
    return random.nextInt(8) == 0 ? word + "X" : word;
  }

  Window window() {
    LocalDate from = DAY.minusDays(random.nextInt(SPAN) - 3);
    LocalDate to = from.plusDays(1 + random.nextInt(SPAN));
    return new Window(random.nextInt(3) > 0 ? null : from, random.nextInt(3) > 0 ? null : to);
  }

  private AccessArm accessArm() {
    return new AccessArm(
        "arm", random.nextInt(13) / 4.0, random.nextBoolean(), random.nextBoolean());
  }

  private SupportArm arm(String name) {
    return new SupportArm(
        name,
        Stage.values()[random.nextInt(5)],
        new SupportArm.Effect(scale(), scale(), scale(), random.nextInt(5) / 4.0, fte()));
  }

  private double scale() {
    return random.nextBoolean() ? 1 : random.nextInt(31) / 10.0;
  }

  private double fte() {
    return random.nextBoolean() ? 0 : random.nextInt(17) - 8;
  }
}
