package org.almoner.claims.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.almoner.claims.guide.DataElement;
import org.almoner.claims.guide.ElementGuide;
import org.almoner.claims.guide.Guides;

/** What is wrong with the text of one element or component. */
final class ValueRules {
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");
  private static final Pattern DECIMAL = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");
  private static final Pattern NO_DIGIT_PART = Pattern.compile("[-.]");
  private static final int FIRST_UNUSUAL = 0x7F;

  private final Guides guides;

  ValueRules(Guides guides) {
    this.guides = guides;
  }

  /** A text as it was written, blanks around it included. */
  List<Rule> broken(ElementGuide guide, String written) {
    List<Rule> broken = new ArrayList<>();
    guides.element(guide.number()).ifPresent(type -> ofType(type, written, broken));
    if (guide.refuses(written)) {
      broken.add(Rule.CODE);
    }
    return broken;
  }

  private static void ofType(DataElement element, String written, List<Rule> broken) {
    characters(written, broken);
    int length = length(element, written);
    if (length < element.minimum()) {
      broken.add(Rule.TOO_SHORT);
    } else if (length > element.maximum()) {
      broken.add(Rule.TOO_LONG);
    }
    switch (element.type()) {
      case DECIMAL -> demand(DECIMAL.matcher(written).matches(), Rule.CHARACTER, broken);
      case WHOLE -> demand(WHOLE.matcher(written).matches(), Rule.CHARACTER, broken);
      case DATE -> demand(Dates.isDay(written) || Dates.isShortDay(written), Rule.DATE, broken);
      case TIME -> demand(Dates.isTime(written), Rule.TIME, broken);
      case TEXT, CODE -> {}
    }
  }

  private static int length(DataElement element, String written) {
    return switch (element.type()) {
      case DECIMAL, WHOLE -> NO_DIGIT_PART.matcher(written).replaceAll("").length();
      case TEXT, CODE, DATE, TIME -> written.codePointCount(0, written.length());
    };
  }

  private static void characters(String written, List<Rule> broken) {
    if (!written.equals(written.strip())) {
      broken.add(Rule.BLANKS);
    }
    if (written.chars().anyMatch(Character::isISOControl)) {
      broken.add(Rule.CHARACTER);
    } else if (written.chars().anyMatch(each -> each >= FIRST_UNUSUAL)) {
      broken.add(Rule.UNUSUAL_CHARACTER);
    }
  }

  private static void demand(boolean holds, Rule rule, List<Rule> broken) {
    if (!holds && !broken.contains(rule)) {
      broken.add(rule);
    }
  }
}
