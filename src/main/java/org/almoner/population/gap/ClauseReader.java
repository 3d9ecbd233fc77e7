package org.almoner.population.gap;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.population.gap.HasCondition.Time;
import org.almoner.population.gap.LatestAtMost.Choice;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.ServiceKind;
import org.almoner.population.rows.ServiceResult;
import org.almoner.population.rows.Word;
import org.jspecify.annotations.Nullable;

/**
 * The words of rules. Clauses with {@code and} between them must all hold, of those with {@code or}
 * one; {@code and} binds closer.
 *
 * <ul>
 *   <li>{@code [positive|negative] SERVICE [done from age N] ever|in N months|in N years}
 *   <li>{@code MEASURE [on N days] in N months}; {@code MEASURE at least X in N months}
 *   <li>{@code highest|lowest MEASURE of the latest day at most X in N months}
 *   <li>{@code lowest pressures of the latest day below X/Y in N months}
 *   <li>{@code CONDITION}: active; {@code CONDITION ever|in N months}: active at some time then;
 *       {@code CONDITION begun in N months}
 *   <li>{@code statin [of at least moderate|high intensity] in N months}
 *   <li>{@code SERVICE on days 0 to N after it}, {@code DRUG CLASS begun on days 0 to N after it}:
 *       after what the rule's condition found
 *   <li>{@code SERVICE since 1 July of the season from 1 September}
 *   <li>{@code from age N CLAUSE}: counts only for patients who are so old
 * </ul>
 */
final class ClauseReader {
  private static final String SERVICE = "(" + String.join("|", Word.words(ServiceKind.class)) + ")";
  private static final String MEASURE = "(" + String.join("|", Word.words(Measure.class)) + ")";
  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final GapTerms terms;
  private final List<Form> forms;

  /** How clauses of a kind are written, and what they become; null where a name is not known. */
  private record Form(Pattern pattern, Function<MatchResult, @Nullable Clause> make) {
    static Form of(String pattern, Function<MatchResult, @Nullable Clause> make) {
      return new Form(Pattern.compile(pattern), make);
    }

    @Nullable Clause read(String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.matches() ? make.apply(matcher.toMatchResult()) : null;
    }
  }

  ClauseReader(GapTerms terms) {
    this.terms = terms;
    this.forms =
        List.of(
            Form.of("from age (\\d+) (.+)", this::fromAge),
            Form.of(
                "(?:(positive|negative) )?"
                    + SERVICE
                    + "(?: done from age (\\d+))? "
                    + LookBack.TEXT,
                ClauseReader::serviceDone),
            Form.of(SERVICE + " on days 0 to (\\d+) after it", ClauseReader::serviceAfter),
            Form.of(
                SERVICE + " since (\\d+ \\w+) of the season from (\\d+ \\w+)", ClauseReader::dose),
            Form.of(MEASURE + "(?: on (\\d+) days)? " + LookBack.TEXT, ClauseReader::measured),
            Form.of(MEASURE + " at least " + NUMBER + " " + LookBack.TEXT, ClauseReader::atLeast),
            Form.of(
                "(highest|lowest) "
                    + MEASURE
                    + " of the latest day at most "
                    + NUMBER
                    + " "
                    + LookBack.TEXT,
                ClauseReader::atMost),
            Form.of(
                "lowest pressures of the latest day below "
                    + NUMBER
                    + "/"
                    + NUMBER
                    + " "
                    + LookBack.TEXT,
                ClauseReader::pressure),
            Form.of(
                "statin(?: of at least (moderate|high) intensity)? " + LookBack.TEXT, this::statin),
            Form.of("(\\w+) begun on days 0 to (\\d+) after it", this::drugBegun),
            Form.of("(\\w+)(?: (begun )?" + LookBack.TEXT + ")?", this::condition));
  }

  /**
   * @throws IllegalArgumentException with the part that cannot be read
   */
  Clause read(String text) {
    List<Clause> any = Arrays.stream(text.split(" or ", -1)).map(this::all).toList();
    return any.size() == 1 ? any.get(0) : new AnyOf(any);
  }

  private Clause all(String text) {
    List<Clause> all = Arrays.stream(text.split(" and ", -1)).map(this::one).toList();
    return all.size() == 1 ? all.get(0) : new AllOf(all);
  }

  private Clause one(String text) {
    String clause = text.strip();
    return forms.stream()
        .map(form -> Optional.ofNullable(form.read(clause)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(clause));
  }

  private Clause fromAge(MatchResult text) {
    return new FromAge(Integer.parseInt(text.group(1)), one(text.group(2)));
  }

  private static Clause serviceDone(MatchResult text) {
    ServiceResult result =
        text.group(1) == null ? null : Word.of(ServiceResult.class, text.group(1));
    int fromAge = text.group(3) == null ? 0 : Integer.parseInt(text.group(3));
    return new ServiceDone(service(text.group(2)), result, LookBack.of(text.group(4)), fromAge);
  }

  private static Clause serviceAfter(MatchResult text) {
    return new ServiceAfter(service(text.group(1)), Integer.parseInt(text.group(2)));
  }

  private static Clause dose(MatchResult text) {
    return new DoseOfSeason(service(text.group(1)), day(text.group(2)), day(text.group(3)));
  }

  private static Clause measured(MatchResult text) {
    int times = text.group(2) == null ? 1 : Integer.parseInt(text.group(2));
    return new Measured(measure(text.group(1)), times, LookBack.of(text.group(3)));
  }

  private static Clause atLeast(MatchResult text) {
    return new ValueAtLeast(measure(text.group(1)), number(text, 2), LookBack.of(text.group(3)));
  }

  private static Clause atMost(MatchResult text) {
    Choice choice = Choice.valueOf(text.group(1).toUpperCase(Locale.ROOT));
    return new LatestAtMost(
        measure(text.group(2)), choice, number(text, 3), LookBack.of(text.group(4)));
  }

  private static Clause pressure(MatchResult text) {
    return new PressureBelow(number(text, 1), number(text, 2), LookBack.of(text.group(3)));
  }

  private Clause statin(MatchResult text) {
    StatinIntensity least =
        text.group(1) == null
            ? StatinIntensity.LOW
            : StatinIntensity.valueOf(text.group(1).toUpperCase(Locale.ROOT));
    return new StatinTaken(terms.statins(), least, LookBack.of(text.group(2)));
  }

  private @Nullable Clause drugBegun(MatchResult text) {
    DrugClass drugs = terms.drugs().get(text.group(1));
    return drugs == null ? null : new DrugBegun(drugs, Integer.parseInt(text.group(2)));
  }

  private @Nullable Clause condition(MatchResult text) {
    String condition = text.group(1);
    if (!terms.knows(condition)) {
      return null;
    }
    if (text.group(3) == null) {
      return new HasCondition(condition, Time.NOW, LookBack.EVER);
    }
    Time time = text.group(2) == null ? Time.HELD : Time.BEGUN;
    return new HasCondition(condition, time, LookBack.of(text.group(3)));
  }

  private static ServiceKind service(String word) {
    return Word.of(ServiceKind.class, word);
  }

  private static Measure measure(String word) {
    return Word.of(Measure.class, word);
  }

  private static double number(MatchResult text, int group) {
    return Double.parseDouble(text.group(group));
  }

  private static MonthDay day(String text) {
    try {
      return MonthDay.parse(text, DAY);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
