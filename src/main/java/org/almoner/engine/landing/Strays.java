package org.almoner.engine.landing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almoner.engine.Feed;
import org.almoner.engine.Suggestion;

/**
 * What lies in a landing directory and is no delivery, such as {@code patient.csv}: nobody would
 * know that it was not read. By folder and remedy, the names that share it.
 */
public final class Strays {
  private static final int NAMED = 3;

  private final LandingDirectory landing;
  private final Collection<Feed> read;
  private final Collection<Feed> known;
  private final Collection<String> documents;
  private final Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();

  private Strays(
      LandingDirectory landing,
      Collection<Feed> read,
      Collection<Feed> known,
      Collection<String> documents) {
    this.landing = landing;
    this.read = read;
    this.known = known;
    this.documents = documents;
  }

  /**
   * One line for each, or one for all that share a remedy where they are many, by the folder of the
   * domain they lie in.
   *
   * @param read the deliveries that are looked for now
   * @param known those that anything looks for, these among them
   * @param documents paths of files that are no table and read as they are
   */
  public static Map<String, List<String>> of(
      LandingDirectory landing,
      Collection<Feed> read,
      Collection<Feed> known,
      Collection<String> documents) {
    Strays strays = new Strays(landing, read, known, documents);
    strays.lookAtTheTop();
    read.stream()
        .map(feed -> feed.landing().domain())
        .distinct()
        .sorted()
        .forEach(strays::lookInto);
    Map<String, List<String>> lines = new LinkedHashMap<>();
    strays.found.forEach(
        (domain, remedies) ->
            lines.put(
                domain,
                remedies.entrySet().stream().map(e -> line(e.getValue(), e.getKey())).toList()));
    return lines;
  }

  private void lookAtTheTop() {
    TreeSet<String> domains =
        known.stream()
            .map(feed -> feed.landing().domain())
            .collect(Collectors.toCollection(TreeSet::new));
    for (LandingEntry entry : landing.entries()) {
      String name = entry.name();
      if (entry.isPassedOver() || domains.contains(name)) {
        continue;
      }
      String folders = "the folders that are read are " + String.join(", ", domains);
      if (entry.folder()) {
        Optional<String> meant = Suggestion.nearestByWords(name, domains);
        add("landing", name + "/", meant.map(Strays::question).orElse(folders));
      } else if (Format.of(name).isPresent()) {
        add("landing", name, folders);
      }
    }
  }

  private void lookInto(String domain) {
    List<Feed> others = within(known, domain);
    List<Feed> own = within(read, domain);
    for (LandingEntry entry : landing.entries(domain)) {
      List<Feed> takers = own.stream().filter(entry::isOf).toList();
      if (!takers.isEmpty()) {
        boolean open = entry.folder() && entry.obstacle().isEmpty();
        if (open && lookIntoParts(domain, entry, takers) == 0) {
          add(domain, domain + "/" + entry.name() + "/", "it holds no file");
        }
      } else if (!documents.contains(domain + "/" + entry.name())
          && !entry.isPassedOver()
          && others.stream().noneMatch(entry::isOf)) {
        String name = domain + "/" + entry.name() + (entry.folder() ? "/" : "");
        add(domain, name, remedy(entry, others));
      }
    }
  }

  private static List<Feed> within(Collection<Feed> feeds, String domain) {
    return feeds.stream().filter(feed -> feed.landing().domain().equals(domain)).toList();
  }

  /** How many files lie in a table's folder, those that are not read among them. */
  private int lookIntoParts(String domain, LandingEntry folder, List<Feed> takers) {
    int files = 0;
    for (LandingEntry entry : landing.parts(folder)) {
      files++;
      if (entry.obstacle().isEmpty() && takers.stream().noneMatch(entry::isNamed)) {
        add(domain, landing.name(entry), "the names that are read end with " + Format.ENDINGS);
      }
    }
    return files;
  }

  private static String remedy(LandingEntry entry, List<Feed> feeds) {
    boolean readable = Format.of(entry.name()).isPresent();
    String stem = readable ? Format.stem(entry.name()) : entry.name().replaceFirst("\\..*", "");
    String ending =
        readable ? entry.name().substring(stem.length()) : entry.folder() ? "/" : ".csv";
    List<String> stems = feeds.stream().map(feed -> feed.landing().stem()).distinct().toList();
    return Suggestion.nearestByWords(stem, stems)
        .map(meant -> meant + ending.toLowerCase(Locale.ROOT))
        .map(meant -> question(meant) + hint(entry.name()))
        .orElse("the names that are read are " + String.join(", ", stems));
  }

  private static String question(String name) {
    return "did you mean " + name + "?";
  }

  private static String hint(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches(".*\\.xls[xmb]?")) {
      return " Export it as CSV.";
    }
    if (lower.matches(".*\\.(zip|7z|rar|tar|tgz|xz|z|lz4)")) {
      return " Unpack it.";
    }
    if (lower.matches(".*\\.(gpg|pgp|asc|age|enc)")) {
      return " Decrypt it.";
    }
    if (lower.endsWith(".json")) {
      return " JSON is read from .ndjson, one object per line.";
    }
    return lower.matches(".*\\.(tsv|tab|txt)(\\.\\w+)?")
        ? " If it is CSV, name it so, and declare its delimiter if it has another than the comma."
        : "";
  }

  private void add(String domain, String name, String remedy) {
    found
        .computeIfAbsent(domain, d -> new LinkedHashMap<>())
        .computeIfAbsent(remedy, r -> new ArrayList<>())
        .add(name);
  }

  private static String line(List<String> names, String remedy) {
    String what =
        names.size() <= NAMED
            ? String.join(", ", names)
            : "%d files such as %s".formatted(names.size(), names.get(0));
    String verb = names.size() == 1 ? "is no delivery" : "are no deliveries";
    return "%s %s: %s".formatted(what, verb, remedy);
  }
}
