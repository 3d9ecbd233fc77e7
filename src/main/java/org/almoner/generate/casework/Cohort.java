package org.almoner.generate.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.almoner.generate.Part;
import org.almoner.generate.people.Person;

/**
 * A few people whose cases are told together. What kind of case is opened, and when, is the
 * business of casework; that it is for somebody to whom such a thing has just happened is why one
 * must look at several people. Each cohort has its share of the cases, spread over the window.
 */
final class Cohort {
  private final CaseworkChapter chapter;
  private final Part part;
  private final List<Member> members;

  /** Somebody with the occasions that no case was opened for yet. */
  private record Member(Person person, List<Occasion> occasions) {

    boolean enrolled(long second) {
      return person.chart().enrolledAt() <= second;
    }

    boolean mayNeed(CaseType type) {
      return type.concerns(person.profile().insurance());
    }

    Stream<Reason> reasons(CaseType type, long second) {
      return occasions.stream()
          .filter(occasion -> occasion.leadsTo(type, second))
          .map(occasion -> new Reason(this, occasion));
    }
  }

  /** Why a case may be opened for somebody. */
  private record Reason(Member member, Occasion occasion) {

    /** Serves one case only. */
    Member taken() {
      member.occasions.remove(occasion);
      return member;
    }
  }

  private Cohort(CaseworkChapter chapter, Part part, List<Member> members) {
    this.chapter = chapter;
    this.part = part;
    this.members = members;
  }

  /**
   * A cohort.
   *
   * @param number from 0
   */
  static Cohort of(CaseworkChapter chapter, long number) {
    Part part = new Part(Math.toIntExact(number), Math.toIntExact(chapter.stories()));
    List<Member> members =
        part.range(chapter.world().people().patients())
            .mapToObj(chapter.world()::story)
            .map(story -> new Member(story.person(), Occasion.all(story, chapter.startSecond())))
            .toList();
    return new Cohort(chapter, part, members);
  }

  Stream<Person> people() {
    return members.stream().map(Member::person);
  }

  /** Its cases in order of opening; to be asked for once. */
  Stream<CaseStory> cases(Roster roster) {
    return LongStream.iterate(part.index(), number -> number < chapter.cases(), n -> n + part.of())
        .mapToObj(number -> CaseStory.of(chapter, this, roster, number));
  }

  /**
   * For whom a case is opened: somebody with an occasion for it, rather one for few types than one
   * for any; else whom it may concern, else anybody who is enrolled. Where nobody is yet, it waits
   * for the first.
   */
  Opening open(Intake intake, long second) {
    List<Member> turn = turn(intake.lot());
    Predicate<Member> enrolled = member -> member.enrolled(second);
    Predicate<Member> concerned = enrolled.and(member -> member.mayNeed(intake.type()));
    return turn.stream()
        .filter(concerned)
        .flatMap(member -> member.reasons(intake.type(), second))
        .min(Comparator.comparingInt(reason -> reason.occasion().types().size()))
        .map(Reason::taken)
        .or(() -> turn.stream().filter(concerned).findFirst())
        .or(() -> turn.stream().filter(enrolled).findFirst())
        .map(member -> new Opening(member.person(), second))
        .orElseGet(() -> firstEnrolled(second));
  }

  private Opening firstEnrolled(long second) {
    Person first =
        members.stream()
            .map(Member::person)
            .min(Comparator.comparingLong(person -> person.chart().enrolledAt()))
            .orElseThrow();
    long enrolled = first.chart().enrolledAt();
    return new Opening(first, enrolled < chapter.endSecond() ? enrolled : second);
  }

  /** The members, from one that is drawn by lot on. */
  private List<Member> turn(double lot) {
    int size = members.size();
    int first = (int) (lot * size);
    return IntStream.range(0, size)
        .mapToObj(i -> members.get((first + i) % size))
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }
}
