package org.almoner.support;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.Almoner;

/**
 * The rooms of one package and which may know which, as docs/architecture.md draws them: a block of
 * lines {@code room -> room room}. A class that lies in the package itself is in the room that has
 * the package's own name. Where a plan has the room {@code a-domain}, the rooms of all domains are
 * that one, and none of them may know another.
 *
 * @param base the package, such as {@code org.almoner.causal}
 * @param known by room, the rooms that it may know
 */
public record Plan(String base, Map<String, Set<String>> known) {
  private static final String HOUSE = "org.almoner";
  private static final String A_DOMAIN = "a-domain";
  private static final Path PAGE = Path.of("docs/architecture.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(rooms|spark) ?(\\S*)\n(.*?)```");

  /** Every plan of the page, the house first. */
  public static List<Plan> all() {
    return blocks("rooms").map(block -> of(block.group(2), block.group(3))).toList();
  }

  /** Packages that may know Spark, without the house's name. */
  public static List<String> withSpark() {
    return blocks("spark")
        .flatMap(block -> Arrays.stream(block.group(3).trim().split("\\s+")))
        .toList();
  }

  private static Stream<MatchResult> blocks(String kind) {
    try {
      return BLOCK
          .matcher(Files.readString(PAGE))
          .results()
          .filter(block -> block.group(1).equals(kind))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + PAGE, e);
    }
  }

  private static Plan of(String name, String lines) {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    lines
        .lines()
        .map(line -> line.split("->", -1))
        .forEach(
            parts ->
                known.put(
                    parts[0].trim(),
                    Arrays.stream(parts[1].trim().split("\\s+"))
                        .filter(room -> !room.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new))));
    return new Plan(name.equals("almoner") ? HOUSE : HOUSE + "." + name, known);
  }

  public String title() {
    return base;
  }

  public Set<String> rooms() {
    return known.keySet();
  }

  public boolean holds(JavaClass type) {
    return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
  }

  /** The room of a class that the package holds, as the plan names it. */
  public String room(JavaClass type) {
    String room = ownRoom(type);
    return isDomain(room) ? A_DOMAIN : room;
  }

  /** Whether one class lies in a room that may know the other's. */
  public boolean allows(JavaClass from, JavaClass to) {
    String origin = ownRoom(from);
    String target = ownRoom(to);
    return origin.equals(target)
        || (!(isDomain(origin) && isDomain(target))
            && known.getOrDefault(room(from), Set.of()).contains(room(to)));
  }

  private boolean isDomain(String room) {
    return known.containsKey(A_DOMAIN) && Almoner.DOMAINS.names().contains(room);
  }

  private String ownRoom(JavaClass type) {
    String below = type.getPackageName().substring(base.length());
    return below.isEmpty()
        ? base.substring(base.lastIndexOf('.') + 1)
        : below.substring(1).split("\\.", 2)[0];
  }

  public Set<String> arrows() {
    return known.entrySet().stream()
        .flatMap(room -> room.getValue().stream().map(to -> room.getKey() + " -> " + to))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Rooms that know one another in a circle, where there are such. */
  public Optional<List<String>> circle() {
    Map<String, Set<String>> left = new LinkedHashMap<>();
    known.forEach((room, others) -> left.put(room, new TreeSet<>(others)));
    while (true) {
      List<String> low = new ArrayList<>();
      left.forEach((room, others) -> low.addAll(others.isEmpty() ? List.of(room) : List.of()));
      if (low.isEmpty()) {
        return left.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(left.keySet()));
      }
      low.forEach(left::remove);
      left.values().forEach(others -> others.removeAll(low));
    }
  }

  @Override
  public String toString() {
    return base;
  }
}
