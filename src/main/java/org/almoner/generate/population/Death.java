package org.almoner.generate.population;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.almoner.generate.Dice;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Course.Touch;
import org.almoner.generate.story.Course.Turn;
import org.almoner.generate.story.Story;

/**
 * A few die: of those whose therapy ended for good, after all that the programme ever did for them
 * or heard of them.
 */
final class Death {
  private static final double SHARE = 0.03;
  private static final double MOST = 0.6;
  private static final long DAY = 86_400;

  /** The day, {@link Illness#NEVER} for who lives to the end of the window. */
  static int day(People people, Story story, double frailty) {
    Dice dice = people.dice("population-death", story.person().number());
    boolean dies = dice.chance(Math.min(MOST, SHARE * StrictMath.exp(0.8 * frailty)));
    double when = StrictMath.sqrt(dice.uniform());
    if (!dies || !endedForGood(story.course().turns())) {
      return Illness.NEVER;
    }
    int after = lastHeardOf(story) + 1;
    int room = people.lastDay() - after + 1;
    return room <= 0 ? Illness.NEVER : after + (int) (when * room);
  }

  private static boolean endedForGood(List<Turn> turns) {
    return !turns.isEmpty() && turns.get(turns.size() - 1).forGood();
  }

  private static int lastHeardOf(Story story) {
    LongStream days =
        Stream.of(
                story.course().turns().stream().mapToLong(Turn::known),
                story.course().touches().stream().mapToLong(Touch::day),
                story.course().fills().stream().mapToLong(Integer::longValue),
                LongStream.of(lastOptOut(story)),
                story.journey().steps().stream().mapToLong(step -> step.knownAt() / DAY),
                story.contacts().calls().stream().mapToLong(call -> call.knownAt() / DAY),
                story.contacts().complaints().stream().mapToLong(each -> each.knownAt() / DAY))
            .flatMapToLong(each -> each);
    return Math.toIntExact(days.max().orElseThrow());
  }

  private static long lastOptOut(Story story) {
    int day = story.course().optedOut();
    return day == Integer.MAX_VALUE ? 0 : day;
  }

  private Death() {}
}
