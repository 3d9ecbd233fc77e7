package org.almoner.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.PayerRule;
import org.almoner.claims.codes.PayerRules;
import org.almoner.claims.codes.Validity;
import org.almoner.claims.decide.Perspective;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Cases of which several files bear on one claim, and a claim to a payer with rules of its own, as
 * one lake. It is made once for all tests that ask for it as a parameter, and none may write to it.
 */
final class RelatedCases implements AutoCloseable {
  static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Set<String> CASES = Set.of("04", "11", "12", "14", "23");
  private static final List<PayerRule> RULES =
      List.of(
          rule("appeal_1", "*", "400"),
          rule("corrected_claim", "*", "390"),
          rule("carc", "45", "denial"),
          rule("maturity_days", "*", "400"));

  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final ClaimsLake lake;

  private RelatedCases() throws IOException {
    folder = Files.createTempDirectory("almoner-cases");
    for (Path each : ClaimCasesTest.cases()) {
      if (CASES.contains(each.getFileName().toString().substring(0, 2))) {
        files.addAll(ClaimCasesTest.files(each, ".x12"));
      }
    }
    files.add(
        moon(
            "sent",
            X12Text.claimFile(
                9001, "2026-01-10", "R1", "100", "1", "", "R9", "99213", "20260105")));
    files.add(
        moon(
            "answered",
            X12Text.remittanceFile(
                9002,
                "2026-02-01",
                "TR9",
                X12Text.loop(
                    "R1", "1", "100", "60", "ICNR", "R9", "99213", "20260105", "CO*45*40"))));
    lake = new ClaimsLake(folder.resolve("once"));
    rules(lake);
    for (Path file : files) {
      lake.deliver(name(file), file);
    }
    lake.run(LAST);
  }

  private static PayerRule rule(String kind, String code, String value) {
    return new PayerRule("MOON02", kind, code, value, new Validity(null, null));
  }

  private Path moon(String name, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("moon")).resolve(name);
    return Files.writeString(file, text.replace("SUN01", "MOON02").replace("SUNRISE", "MOONLIGHT"));
  }

  /** Delivers what the payer agreed to. */
  static void rules(ClaimsLake lake) {
    StringBuilder csv = new StringBuilder("payer,kind,code,value,from,to\n");
    for (PayerRule rule : RULES) {
      csv.append("MOON-02,%s,%s,%s,,\n".formatted(rule.kind(), rule.code(), rule.value()));
    }
    lake.lake().deliver("claims/payer_rules.csv", csv.toString());
  }

  /** Of the last day, with what the payer agreed to. */
  static Perspective perspective() {
    return new Perspective(LAST, 60, CodeLists.packed().with(PayerRules.of(RULES)));
  }

  List<Path> files() {
    return files;
  }

  /** All files at once. */
  ClaimsLake lake() {
    return lake;
  }

  /** What a file of a case is called in the landing directory. */
  static String name(Path file) {
    return file.getParent().getFileName() + "-" + file.getFileName();
  }

  @Override
  public void close() throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
  }

  /** Makes it when it is first asked for, and removes it after the last test. */
  static final class Resolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RelatedCases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(RelatedCases.class))
          .computeIfAbsent(RelatedCases.class, any -> made(), RelatedCases.class);
    }

    private static RelatedCases made() {
      try {
        return new RelatedCases();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot make the lake of related cases", e);
      }
    }
  }
}
