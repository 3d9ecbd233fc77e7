package org.almoner.generate.claims;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.generate.Defect;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Part;
import org.almoner.generate.Stamp;
import org.almoner.generate.Stories;
import org.almoner.generate.people.Payer;
import org.almoner.generate.people.Person;
import org.almoner.generate.story.Story;
import org.almoner.generate.story.World;

/** Makes what is written of any patient's claims. */
record ClaimStories(World world, BillingCalendar calendar) implements Stories {

  @Override
  public Stream<ExportRow> register(Part part) {
    return part.isFirst() ? Stream.concat(fees(), rules()) : Stream.empty();
  }

  @Override
  public List<ExportRow> rows(long number) {
    Story story = world.story(number);
    Messages messages = new Messages(calendar);
    story.person().plan().ifPresent(plan -> new Treatment(story, plan.payer(), messages).tell());
    return messages.rows();
  }

  private Stream<ExportRow> fees() {
    return Payer.all().stream()
        .flatMap(payer -> Service.all(world.people()).map(service -> fee(payer, service)));
  }

  private static ExportRow fee(Payer payer, Service service) {
    String amount = Written.amount(service.allowed(payer));
    return row(ClaimsExport.FEE_SCHEDULE, payer.id(), service.code(), "", "", "", amount);
  }

  /** Which products need an authorisation, and from when on. */
  private Stream<ExportRow> rules() {
    Requirements requirements = new Requirements(world.people());
    return Payer.all().stream()
        .flatMap(
            payer ->
                IntStream.range(0, world.people().brands())
                    .mapToObj(world.people()::brand)
                    .map(brand -> rule(payer, Service.drug(brand), requirements.from(payer))));
  }

  private static ExportRow rule(Payer payer, Service drug, int day) {
    String from = Stamp.date(day);
    return row(
        ClaimsExport.PAYER_RULES, payer.id(), "authorization", drug.code(), "required", from, "");
  }

  static List<String> member(Patient patient, Person person) {
    return List.of(patient.payer().id(), patient.member(), "", "", person.id());
  }

  private static ExportRow row(ExportTable table, String... values) {
    return new ExportRow(table, List.of(values), Defect.NONE);
  }
}
