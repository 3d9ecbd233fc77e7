package org.almoner.generate.claims;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.almoner.generate.claims.Claim.Kind;
import org.almoner.generate.people.Person;

/** A bill as segments of an 837, without the levels' HL, which number them in their file. */
record BillText(Bill bill) {

  /** Loops 2000B and 2010B: the subscriber and the payer. */
  String subscriber() {
    Segments text = new Segments();
    String relationship = claim().dependent() ? "" : "18";
    String filing = claim().filing();
    text.add("SBR", bill.sequence(), relationship, "", "", "", "", "", "", filing);
    Patient holder = claim().dependent() ? patient().named(patient().last(), "ALEX") : patient();
    return text.append(insured(holder))
        .append(holder.demographics())
        .append(holder.payerName())
        .toString();
  }

  /** Loops 2000C and 2010CA of a dependent; else empty. */
  String dependent() {
    return claim().dependent()
        ? new Segments()
            .add("PAT", "19")
            .add("NM1", "QC", "1", patient().last(), patient().first())
            .append(patient().demographics())
            .toString()
        : "";
  }

  /** Loop 2300 with all that belongs to it. */
  String loop() {
    Segments text = new Segments();
    Kind kind = claim().kind();
    boolean hospital = kind == Kind.INSTITUTIONAL;
    String place = Segments.composite(hospital ? "13" : "11", hospital ? "A" : "B");
    text.add(
        "CLM",
        claim().number(),
        Written.amount(claim().charge()),
        "",
        "",
        Segments.composite(place, bill.frequency()),
        hospital ? "" : "Y",
        "A",
        "Y",
        "Y");
    dates(text, kind);
    text.addGiven("REF", "G1", claim().authorization())
        .addGiven("REF", "F8", bill.original())
        .addGiven("REF", "EA", patient().recorded() ? patient().person().id() : "");
    diagnoses(text, kind);
    providers(text, kind);
    bill.others().forEach(other -> other(text, other));
    IntStream.range(0, claim().lines().size())
        .forEach(i -> line(text, i + 1, claim().lines().get(i)));
    return text.toString();
  }

  private Claim claim() {
    return bill.claim();
  }

  private Patient patient() {
    return bill.claim().patient();
  }

  private static String insured(Patient who) {
    return new Segments()
        .add("NM1", "IL", "1", who.last(), who.first(), "", "", "", "MI", who.member())
        .toString();
  }

  private void dates(Segments text, Kind kind) {
    int day = claim().service();
    if (kind == Kind.INSTITUTIONAL) {
      text.add("DTP", "434", "RD8", Written.period(day, day)).add("CL1", "3", "1", "01");
    } else if (kind == Kind.DENTAL) {
      text.add("DTP", "472", "D8", Written.day(day));
    }
  }

  private void diagnoses(Segments text, Kind kind) {
    List<String> codes = claim().diagnoses();
    if (kind != Kind.INSTITUTIONAL) {
      text.add(
          "HI",
          IntStream.range(0, codes.size())
              .mapToObj(i -> Segments.composite(i == 0 ? "ABK" : "ABF", codes.get(i)))
              .toArray(String[]::new));
      return;
    }
    text.add("HI", Segments.composite("ABK", codes.get(0)));
    codes.stream().skip(1).forEach(code -> text.add("HI", Segments.composite("ABF", code)));
  }

  private void providers(Segments text, Kind kind) {
    Person person = patient().person();
    String[] name = person.provider().name().toUpperCase(Locale.ROOT).split(" ");
    if (!claim().referring().isEmpty() && kind == Kind.PROFESSIONAL) {
      text.add("NM1", "DN", "1", "WELLER", "PAT", "", "", "", "XX", claim().referring());
    }
    String role = kind == Kind.INSTITUTIONAL ? "71" : "82";
    text.add("NM1", role, "1", name[1], name[0], "", "", "", "XX", person.provider().npi());
  }

  private static void other(Segments text, Bill.OtherPayer other) {
    text.add(
            "SBR",
            other.sequence(),
            "18",
            "",
            "",
            "",
            "",
            "",
            "",
            other.patient().payer().filingCode())
        .append(other.adjustments())
        .addGiven("AMT", "D", other.decided() ? Written.amount(other.paid()) : "")
        .add("OI", "", "", "Y", "", "", "Y")
        .append(insured(other.patient()))
        .append(other.patient().payerName())
        .addGiven("DTP", "573", "D8", other.decided() ? Written.day(other.day()) : "");
  }

  private void line(Segments text, int number, BilledLine line) {
    String charge = Written.amount(line.charge());
    String units = Integer.toString(line.units());
    text.add("LX", Integer.toString(number));
    switch (claim().kind()) {
      case PROFESSIONAL -> text.add("SV1", line.procedure(), charge, "UN", units, "", "", "1");
      case INSTITUTIONAL -> text.add("SV2", line.revenue(), line.procedure(), charge, "UN", units);
      case DENTAL -> text.add("SV3", line.procedure(), charge, "", "", "", units);
    }
    text.append("DTP*472*" + line.dates() + Segments.END);
    if (bill.controls()) {
      text.add("REF", "6R", "L" + number);
    }
  }
}
