package org.almoner.generate.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.almoner.generate.Identifiers;

/** What a brand sells: one product, served by the brand's programme. */
public record Product(Brand brand) {
  private static final int NEW_PACKAGE_AFTER_DAYS = 700;

  /**
   * What claims call the product by.
   *
   * @param system hcpcs or ndc
   * @param from first day on which it holds
   * @param to first day on which it no longer does; empty for open
   */
  public record Code(String system, String code, String from, String to) {}

  public String id() {
    return Identifiers.numbered("T", brand.number(), 4);
  }

  public String name() {
    return brand.name() + " " + brand.supply() + "-day pen";
  }

  /** The hub that serves it. */
  public String program() {
    return brand.name() + " Support";
  }

  /**
   * Its codes, which are invented. The package changed once, and with it the National Drug Code.
   */
  public List<Code> codes() {
    LocalDate launch = brand.launch();
    String change = launch.plusDays(NEW_PACKAGE_AFTER_DAYS).toString();
    return List.of(
        new Code("hcpcs", hcpcs(), launch.toString(), ""),
        new Code("ndc", ndc(1), launch.toString(), change),
        new Code("ndc", ndc(2), change, ""));
  }

  private String hcpcs() {
    return String.format(Locale.ROOT, "J%04d", 1_000 + brand.number() % 9_000);
  }

  /** Labeller, product and package in five, four and two digits. */
  private String ndc(int pack) {
    return String.format(
        Locale.ROOT, "99%03d%04d%02d", brand.number() / 10_000, brand.number() % 10_000, pack);
  }
}
