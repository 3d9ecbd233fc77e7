package org.almoner.generate.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;
import org.almoner.generate.claims.Claim.Kind;
import org.almoner.generate.people.Payer;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Person;
import org.almoner.generate.people.Provider;
import org.almoner.generate.story.Journey;
import org.almoner.generate.story.Story;

/** What is billed for a person: visits, the therapy where it is given, now and then the dentist. */
final class Treatment {
  private static final double VISIT_EVERY = 150;
  private static final double GIVEN_BY_PRACTICE = 0.12;
  private static final double HOSPITAL = 0.3;
  private static final double DENTIST = 0.06;
  private static final double LISTED_MEMBER = 0.85;
  private static final double STRANGE = 0.08;

  /** People for whom something strange happens in any case: five for each situation. */
  private static final int STRANGE_PEOPLE = 5 * Situation.values().length;

  /** Days that the longest situation takes. */
  private static final int LONGEST = 110;

  private final Story story;
  private final People people;
  private final Messages messages;
  private final Dice dice;
  private final Patient patient;
  private final Practice practice;
  private int serial;

  Treatment(Story story, Payer payer, Messages messages) {
    this.story = story;
    this.people = messages.calendar().people();
    this.messages = messages;
    Person person = story.person();
    this.dice = people.dice("claims", person.number());
    this.patient = Patient.of(person, payer, dice);
    this.practice = Practice.of(people, person.provider());
  }

  void tell() {
    if (dice.chance(LISTED_MEMBER)) {
      messages.row(ClaimsExport.MEMBERS, ClaimStories.member(patient, story.person()));
    }
    if (patient.person().number() < STRANGE_PEOPLE) {
      strange(people.firstDay() + (int) dice.below(10));
    }
    for (int day = people.firstDay() + pause(); day <= people.lastDay(); day += pause()) {
      visit(day);
    }
    if (dice.chance(DENTIST)) {
      dentist(people.firstDay() + (int) dice.below(people.days()));
    }
    boolean refused =
        story.journey().steps().stream()
            .anyMatch(step -> step.kind() == Journey.Kind.PRIOR_AUTH_DENIED);
    boolean first = refused;
    for (int day : story.course().fills()) {
      if (day >= people.firstDay() && day <= people.lastDay()) {
        if (first || dice.chance(GIVEN_BY_PRACTICE)) {
          therapy(day, first);
        }
        first = false;
      }
    }
  }

  private int pause() {
    return 1 + (int) dice.exponential(VISIT_EVERY);
  }

  /** An early visit, of which there is time to see the end. */
  private void strange(int day) {
    BilledLine visit = line(Service.VISIT, day);
    List<BilledLine> lines =
        dice.chance(0.5)
            ? List.of(visit)
            : List.of(visit.modified("25"), line(Service.INJECTION, day));
    int submitted = messages.calendar().billing(day + 2);
    Situation[] all = Situation.values();
    Claim claim = claim(Kind.PROFESSIONAL, day, submitted, lines);
    play(claim, all[(int) (patient.person().number() % all.length)]);
  }

  private void visit(int day) {
    boolean long2 = dice.chance(0.4);
    BilledLine first = line(long2 ? Service.LONG_VISIT : Service.VISIT, day);
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    List<BilledLine> lines = new ArrayList<>();
    if (dice.chance(0.45)) {
      boolean bare = rates(0.12);
      flaw(flaws, Flaw.MODIFIER, bare);
      lines.add(bare ? first : first.modified("25"));
      lines.add(line(dice.chance(0.5) ? Service.INJECTION : Service.PANEL, day));
    } else {
      lines.add(first);
    }
    claim(Kind.PROFESSIONAL, day, lines, flaws);
  }

  private void dentist(int day) {
    List<BilledLine> lines = List.of(line(Service.DENTAL_CHECK, day), line(Service.CLEANING, day));
    claim(Kind.DENTAL, day, lines, EnumSet.noneOf(Flaw.class));
  }

  /** A dose given in practice or hospital; a refused authorisation is missing from the first. */
  private void therapy(int day, boolean refused) {
    boolean needed = day >= new Requirements(people).from(patient.payer());
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    flaw(flaws, Flaw.AUTHORIZATION, refused || (needed && rates(0.12)));
    boolean hospital = dice.chance(HOSPITAL);
    BilledLine drug = line(Service.drug(story.person().profile().brand()), day);
    BilledLine injection = line(Service.INJECTION, day);
    List<BilledLine> lines =
        hospital
            ? List.of(drug.inHospital("0636"), injection.inHospital("0510"))
            : List.of(drug, injection);
    claim(hospital ? Kind.INSTITUTIONAL : Kind.PROFESSIONAL, day, lines, flaws);
  }

  private BilledLine line(Service service, int day) {
    return BilledLine.of(service, patient, day);
  }

  private boolean rates(double share) {
    return dice.chance(Rates.of(patient.payer()).of(share));
  }

  private static void flaw(Set<Flaw> flaws, Flaw flaw, boolean present) {
    if (present) {
      flaws.add(flaw);
    }
  }

  private void claim(Kind kind, int day, List<BilledLine> lines, Set<Flaw> flaws) {
    boolean wrongDiagnosis = rates(0.045);
    boolean late = rates(0.014);
    boolean unreferred = Requirements.referral(patient.payer()) && kind == Kind.PROFESSIONAL;
    boolean missing = unreferred && rates(0.06);
    flaw(flaws, Flaw.DIAGNOSIS, wrongDiagnosis);
    flaw(flaws, Flaw.LATE, late);
    flaw(flaws, Flaw.REFERRING, missing);
    int wait = late ? Requirements.filingLimit(patient.payer()) + 3 : 1;
    int submitted = messages.calendar().billing(day + wait + (int) dice.below(9));
    Claim plain = claim(kind, day, submitted, lines);
    boolean authorised = isTherapy(lines) && !flaws.contains(Flaw.AUTHORIZATION);
    Claim claim =
        plain.flawed(
            flaws,
            diagnoses(wrongDiagnosis),
            authorised ? "AUTH" + patient.person().number() + "N" + serial : "",
            unreferred && !missing ? referring() : "");
    boolean ordinary = tell(claim);
    if (ordinary && rates(0.014)) {
      again(claim);
    }
  }

  /** The next claim, with nothing wrong and nothing that few need. */
  private Claim claim(Kind kind, int day, int submitted, List<BilledLine> lines) {
    return new Claim(
        Identifiers.patient(patient.person().number()).replace('P', 'C') + number(serial),
        serial++,
        new Claim.Setting(kind, patient, practice, false),
        new Claim.Days(day, submitted),
        new Claim.Content(
            lines,
            diagnoses(false),
            "",
            Requirements.referral(patient.payer()) ? referring() : "",
            Set.of()));
  }

  private boolean isTherapy(List<BilledLine> lines) {
    return lines.get(0).service().equals(Service.drug(story.person().profile().brand()));
  }

  private static String number(int serial) {
    return "-%03d".formatted(serial + 1);
  }

  private String referring() {
    return Provider.withCheckDigit("28%07d".formatted(patient.person().number() % 10_000_000));
  }

  private List<String> diagnoses(boolean wrong) {
    List<String> codes = story.person().profile().brand().area().codes();
    String right = dice.any(codes).replace(".", "");
    return wrong ? List.of("Z0000") : dice.chance(0.3) ? List.of(right, "I10") : List.of(right);
  }

  /** The same service under another number, two weeks later. */
  private void again(Claim claim) {
    Set<Flaw> flaws = EnumSet.of(Flaw.DUPLICATE);
    flaws.addAll(claim.flaws());
    int sent = messages.calendar().billing(claim.submitted() + 14);
    Claim next = claim(claim.kind(), claim.service(), sent, claim.lines());
    tell(next.flawed(flaws, claim.diagnoses(), claim.authorization(), claim.referring()));
  }

  /** Whether nothing strange happens to the claim. */
  private boolean tell(Claim claim) {
    if (claim.submitted() > people.lastDay()) {
      return false;
    }
    boolean completes = claim.submitted() <= people.lastDay() - LONGEST;
    boolean plain = claim.kind() == Kind.PROFESSIONAL && claim.flaws().isEmpty();
    if (completes && plain && dice.chance(STRANGE)) {
      Situation[] all = Situation.values();
      play(claim, all[(int) dice.below(all.length)]);
      return false;
    }
    Exchange exchange = exchange(claim);
    Adjudication adjudication = Adjudication.of(claim, Rates.of(patient.payer()), exchange.dice());
    exchange.truth().probabilities(adjudication.visible(), adjudication.truly());
    new OrdinaryCourse(exchange, adjudication).play();
    return true;
  }

  private void play(Claim claim, Situation situation) {
    new Courses(exchange(claim)).play(situation);
  }

  private Exchange exchange(Claim claim) {
    long number = 1_000 * patient.person().number() + claim.serial();
    return new Exchange(claim, messages, people.dice("claims-course", number));
  }
}
