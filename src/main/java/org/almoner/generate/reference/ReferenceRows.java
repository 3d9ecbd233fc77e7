package org.almoner.generate.reference;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.generate.Defect;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Part;
import org.almoner.generate.Stories;
import org.almoner.generate.people.Payer;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Person;
import org.almoner.generate.people.Plan;
import org.almoner.generate.people.Product;
import org.almoner.generate.people.Product.Code;
import org.almoner.generate.people.Provider;

/** Makes the rows that all domains share. */
record ReferenceRows(People people) implements Stories {

  @Override
  public Stream<ExportRow> register(Part part) {
    return part.isFirst()
        ? Stream.of(payers(), plans(), products(), codes(), providers()).flatMap(rows -> rows)
        : Stream.empty();
  }

  @Override
  public List<ExportRow> rows(long number) {
    Person person = people.person(number);
    return List.of(
        row(
            ReferenceExport.PEOPLE,
            person.id(),
            person.chart().state().value(),
            person.payerId(),
            person.planId(),
            new Product(person.profile().brand()).id(),
            person.provider().npi()));
  }

  private static Stream<ExportRow> payers() {
    return Payer.all().stream().map(ReferenceRows::payer);
  }

  private static ExportRow payer(Payer payer) {
    return row(
        ReferenceExport.PAYERS,
        payer.id(),
        payer.name(),
        payer.filingCode(),
        payer.insurance().title());
  }

  private static Stream<ExportRow> plans() {
    return Payer.all().stream().flatMap(Payer::plans).map(ReferenceRows::plan);
  }

  private static ExportRow plan(Plan plan) {
    return row(ReferenceExport.PLANS, plan.id(), plan.payer().id(), plan.jurisdiction());
  }

  private Stream<ExportRow> products() {
    return everyProduct().map(ReferenceRows::product);
  }

  private static ExportRow product(Product product) {
    return row(
        ReferenceExport.PRODUCTS,
        product.id(),
        product.brand().id(),
        product.name(),
        product.program());
  }

  private Stream<ExportRow> codes() {
    return everyProduct()
        .flatMap(product -> product.codes().stream().map(code -> code(product, code)));
  }

  private static ExportRow code(Product product, Code code) {
    return row(
        ReferenceExport.PRODUCT_CODES,
        product.id(),
        code.system(),
        code.code(),
        code.from(),
        code.to());
  }

  private Stream<ExportRow> providers() {
    return Provider.all(people).map(ReferenceRows::provider);
  }

  private static ExportRow provider(Provider provider) {
    return row(ReferenceExport.PROVIDERS, provider.npi(), provider.name(), provider.specialty());
  }

  private Stream<Product> everyProduct() {
    return IntStream.range(0, people.brands()).mapToObj(people::brand).map(Product::new);
  }

  private static ExportRow row(ExportTable table, String... values) {
    return new ExportRow(table, List.of(values), Defect.NONE);
  }
}
