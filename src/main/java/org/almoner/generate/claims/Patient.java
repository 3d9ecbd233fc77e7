package org.almoner.generate.claims;

import java.util.List;
import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;
import org.almoner.generate.people.Insurance;
import org.almoner.generate.people.Payer;
import org.almoner.generate.people.Person;

/**
 * A person as payers know one.
 *
 * @param member number that the payer gave
 * @param recorded whether practices send the patient's number (REF EA)
 */
record Patient(
    Person person, Payer payer, String member, String last, String first, boolean recorded) {
  private static final List<String> LAST =
      List.of(
          "ALDER", "BIRCH", "CEDAR", "DOGWOOD", "ELDER", "FIR", "GUM", "HAZEL", "IVY", "JUNIPER",
          "LARCH", "MAPLE", "NUTMEG", "OAK", "POPLAR", "ROWAN", "SPRUCE", "TEAK", "WILLOW", "YEW");
  private static final List<String> FIRST =
      List.of("ANA", "BEN", "CAL", "DORA", "EVE", "FAY", "GUS", "HAL", "IDA", "JAN", "KIM", "LEO");

  static Patient of(Person person, Payer payer, Dice dice) {
    return new Patient(
        person, payer, member(person, payer), dice.any(LAST), dice.any(FIRST), dice.chance(0.6));
  }

  /** The same person with another payer. */
  Patient insuredBy(Payer other) {
    return new Patient(person, other, member(person, other), last, first, recorded);
  }

  /** The same person by another name. */
  Patient named(String lastName, String firstName) {
    return new Patient(person, payer, member, lastName, firstName, recorded);
  }

  /** The same name with another's number. */
  Patient numbered(String given) {
    return new Patient(person, payer, given, last, first, recorded);
  }

  /** The same person with some other commercial payer. */
  Patient otherwiseInsured(int which) {
    List<Payer> others =
        Payer.all().stream()
            .filter(each -> each.insurance() == Insurance.COMMERCIAL && !each.equals(payer))
            .toList();
    return insuredBy(others.get(which % others.size()));
  }

  String sex() {
    return switch (person.chart().gender().value()) {
      case "female" -> "F";
      case "male" -> "M";
      default -> "U";
    };
  }

  /** N3, N4 and DMG. */
  String demographics() {
    return new Segments()
        .add("N3", (1 + person.number() % 900) + " SIDE ST")
        .add("N4", "TOWN", person.chart().state().value(), "440040000")
        .add("DMG", "D8", Written.day(person.profile().birthDay()), sex())
        .toString();
  }

  /** Loop 2010BB: who is to pay. */
  String payerName() {
    return new Segments()
        .add("NM1", "PR", "2", name(payer), "", "", "", "", "PI", payer.id())
        .toString();
  }

  static String name(Payer payer) {
    return payer.name().toUpperCase(Locale.ROOT);
  }

  private static String member(Person person, Payer payer) {
    return Identifiers.numbered("W" + (10 + payer.number()), person.number(), 8);
  }
}
