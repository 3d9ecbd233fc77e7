package org.almoner;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.support.MainClasses;
import org.almoner.support.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms are as docs/architecture.md draws them: its plans are what is compared. */
class RoomsTest {
  private static final String HOUSE = "org.almoner";

  static Stream<Plan> plans() {
    return Plan.all().stream();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void noClassLooksIntoARoomThatItsOwnMayNotKnow(Plan plan) {
    Set<String> forbidden =
        dependencies()
            .filter(use -> plan.holds(use.getOriginClass()) && plan.holds(use.getTargetClass()))
            .filter(use -> !plan.allows(use.getOriginClass(), use.getTargetClass()))
            .map(use -> from(plan, use) + " -> " + to(plan, use) + ": " + use.getDescription())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(forbidden).as("arrows that %s does not have", plan.title()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyArrowDrawnIsThere(Plan plan) {
    Set<String> real =
        dependencies()
            .filter(use -> plan.holds(use.getOriginClass()) && plan.holds(use.getTargetClass()))
            .filter(use -> !from(plan, use).equals(to(plan, use)))
            .map(use -> from(plan, use) + " -> " + to(plan, use))
            .collect(Collectors.toSet());

    assertThat(plan.arrows()).as("arrows of %s that nothing uses", plan.title()).isSubsetOf(real);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyRoomIsOnThePlan(Plan plan) {
    Set<String> rooms =
        MainClasses.ALL.stream().filter(plan::holds).map(plan::room).collect(Collectors.toSet());

    assertThat(rooms).as("rooms of %s", plan.title()).isEqualTo(plan.rooms());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void arrowsNeverLeadBack(Plan plan) {
    assertThat(plan.circle()).as("a circle in %s", plan.title()).isEmpty();
  }

  @Test
  void sparkIsKnownInTheNamedRoomsOnly() {
    Set<String> packages =
        dependencies()
            .filter(use -> use.getTargetClass().getPackageName().startsWith("org.apache.spark"))
            .map(use -> use.getOriginClass().getPackageName() + ".")
            .collect(Collectors.toSet());
    List<String> named = Plan.withSpark().stream().map(room -> HOUSE + "." + room + ".").toList();

    assertThat(packages)
        .as("packages that use Spark")
        .allMatch(name -> named.stream().anyMatch(name::startsWith));
    assertThat(named)
        .as("rooms that are said to use Spark")
        .allMatch(room -> packages.stream().anyMatch(name -> name.startsWith(room)));
  }

  private static Stream<Dependency> dependencies() {
    return MainClasses.ALL.stream()
        .map(JavaClass::getDirectDependenciesFromSelf)
        .flatMap(Set::stream)
        .filter(use -> !use.getOriginClass().equals(use.getTargetClass()));
  }

  private static String from(Plan plan, Dependency use) {
    return plan.room(use.getOriginClass());
  }

  private static String to(Plan plan, Dependency use) {
    return plan.room(use.getTargetClass());
  }
}
