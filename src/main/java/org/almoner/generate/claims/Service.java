package org.almoner.generate.claims;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.generate.people.Brand;
import org.almoner.generate.people.Payer;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Product;

/**
 * What is billed.
 *
 * @param qualifier HC for medical codes, AD for dental ones
 * @param price what practices charge for a unit, cents
 */
record Service(String qualifier, String code, long price) {
  static final Service VISIT = new Service("HC", "99213", 15_000);
  static final Service LONG_VISIT = new Service("HC", "99214", 22_000);
  static final Service INJECTION = new Service("HC", "96372", 8_500);
  static final Service PANEL = new Service("HC", "80053", 6_000);
  static final Service BLOOD_COUNT = new Service("HC", "85025", 4_000);
  static final Service EXERCISE = new Service("HC", "97110", 6_600);
  static final Service REPORTED_ONLY = new Service("HC", "1036F", 1);
  static final Service CLEANING = new Service("AD", "D1110", 11_000);
  static final Service DENTAL_CHECK = new Service("AD", "D0120", 6_000);

  private static final List<Service> USUAL =
      List.of(VISIT, LONG_VISIT, INJECTION, PANEL, BLOOD_COUNT, EXERCISE, CLEANING, DENTAL_CHECK);

  /** A month of a brand's product. */
  static Service drug(Brand brand) {
    String code =
        new Product(brand)
            .codes().stream()
                .filter(each -> each.system().equals("hcpcs"))
                .findFirst()
                .orElseThrow()
                .code();
    return new Service("HC", code, 120_000 + 3_700L * (brand.number() % 50));
  }

  /** All that payers have agreed on prices for. */
  static Stream<Service> all(People people) {
    Stream<Service> drugs =
        IntStream.range(0, people.brands()).mapToObj(people::brand).map(Service::drug);
    return Stream.concat(USUAL.stream(), drugs);
  }

  /** What a payer allows for a unit, cents: 55 to 91 % of the price. */
  long allowed(Payer payer) {
    int percent = 55 + 9 * Math.floorMod(payer.number() + code.hashCode(), 5);
    return price * percent / 100;
  }
}
