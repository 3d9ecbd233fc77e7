package org.almoner.generate.casework;

import java.util.ArrayList;
import java.util.List;
import org.almoner.generate.Dice;

/**
 * What is known of a case when it comes in.
 *
 * @param lot at whom of a cohort the search for the patient begins, a share of it
 * @param submitted documents that came with it; the others of its type are missing
 */
record Intake(
    CaseType type,
    Urgency urgency,
    Complexity complexity,
    double lot,
    String source,
    List<String> submitted,
    List<String> barriers,
    List<String> supportFlags) {

  private static final double DOCUMENT_MISSING = 0.2;
  private static final List<String> SOURCES =
      List.of("provider_portal", "fax", "phone", "web", "specialty_pharmacy");

  /** How soon somebody must act; {@code pace} multiplies all times. */
  enum Urgency {
    LOW(1.2),
    MEDIUM(1.0),
    HIGH(0.85),
    URGENT(0.65);

    private final double pace;

    Urgency(double pace) {
      this.pace = pace;
    }

    double pace() {
      return pace;
    }
  }

  /** How hard the case is; {@code pace} multiplies the time of work. */
  enum Complexity {
    LOW(0.8),
    MEDIUM(1.0),
    HIGH(1.4);

    private final double pace;

    Complexity(double pace) {
      this.pace = pace;
    }

    double pace() {
      return pace;
    }
  }

  static Intake draw(Dice dice) {
    CaseType type = CaseType.draw(dice);
    Urgency urgency = Urgency.values()[dice.outcome(0.25, 0.45, 0.22, 0.08)];
    Complexity complexity = Complexity.values()[dice.outcome(0.4, 0.4, 0.2)];
    double lot = dice.uniform();
    String source = dice.any(SOURCES);
    List<String> submitted =
        type.documents().stream().filter(document -> !dice.chance(DOCUMENT_MISSING)).toList();
    boolean complete = submitted.size() == type.documents().size();
    return new Intake(
        type,
        urgency,
        complexity,
        lot,
        source,
        submitted,
        barriers(dice, type, complete),
        supportFlags(dice, complexity));
  }

  int missingDocuments() {
    return type.documents().size() - submitted.size();
  }

  private static List<String> barriers(Dice dice, CaseType type, boolean complete) {
    List<String> barriers = new ArrayList<>();
    addIf(barriers, !complete, "missing_documentation");
    addIf(barriers, type == CaseType.DENIAL_APPEAL, "claim_denied");
    addIf(barriers, type == CaseType.PRIOR_AUTHORIZATION && dice.chance(0.35), "step_therapy");
    addIf(barriers, dice.chance(type == CaseType.COPAY_ASSISTANCE ? 0.8 : 0.2), "cost");
    addIf(barriers, dice.chance(0.08), "transportation");
    addIf(barriers, dice.chance(0.07), "language");
    return barriers;
  }

  private static List<String> supportFlags(Dice dice, Complexity complexity) {
    List<String> flags = new ArrayList<>();
    addIf(flags, dice.chance(0.15), "caregiver");
    addIf(flags, dice.chance(0.1), "interpreter");
    addIf(flags, dice.chance(complexity == Complexity.HIGH ? 0.5 : 0.1), "nurse_support");
    return flags;
  }

  private static void addIf(List<String> list, boolean condition, String value) {
    if (condition) {
      list.add(value);
    }
  }
}
