package org.almoner.engine.landing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.engine.Feed;
import org.almoner.engine.FeedReader;

/**
 * The files of a place at which several kinds may be delivered: whose each is tell its first bytes,
 * whatever its name. One that nobody takes, or several would, is told, and taken in by none.
 */
public final class SharedFolder {
  private static final String REMEDY = "deliver it as one of these, or take it away";

  private final Map<LandingFile, Feed> owners = new LinkedHashMap<>();
  private final List<String> unclaimed = new ArrayList<>();

  /**
   * @param feeds all that are delivered there, each with a reader of its own
   * @param remembered whose a file is that was taken in as it lies there: it need not be opened
   */
  public SharedFolder(
      LandingDirectory landing,
      List<Feed> feeds,
      Function<LandingFile, Optional<Feed>> remembered) {
    for (LandingFile file : landing.files(feeds.get(0))) {
      Optional<Feed> known = remembered.apply(file);
      if (known.isPresent()) {
        owners.put(file, known.get());
      } else {
        sort(landing, file, feeds);
      }
    }
  }

  /** The files of a feed, by name. */
  public List<LandingFile> of(Feed feed) {
    return owners.entrySet().stream()
        .filter(entry -> entry.getValue().tables().equals(feed.tables()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A line for each file that is taken in by nobody, with the reason and the remedy. */
  public List<String> unclaimed() {
    return List.copyOf(unclaimed);
  }

  private void sort(LandingDirectory landing, LandingFile file, List<Feed> feeds) {
    try {
      byte[] head = landing.head(file, FeedReader.HEAD);
      List<Feed> takers = feeds.stream().filter(feed -> reader(feed).claims(head)).toList();
      if (takers.size() == 1) {
        owners.put(file, takers.get(0));
      } else if (head.length == 0) {
        unclaimed.add("nobody takes %s: it is empty; deliver it again".formatted(file.name()));
      } else if (takers.isEmpty()) {
        unclaimed.add(
            "nobody takes %s: it is none of %s; %s".formatted(file.name(), titles(feeds), REMEDY));
      } else {
        unclaimed.add(
            "%s would be taken as each of %s: their readers have to tell it apart"
                .formatted(file.name(), titles(takers)));
      }
    } catch (RefusedFileException e) {
      unclaimed.add("nobody can take " + e.getMessage());
    } catch (RuntimeException e) { // a reader may be anybody's, and the file, too
      unclaimed.add("nobody can take " + RefusedFileException.failed(file, e).getMessage());
    }
  }

  private static FeedReader reader(Feed feed) {
    return feed.reader().orElseThrow();
  }

  private static String titles(List<Feed> feeds) {
    return feeds.stream().map(feed -> reader(feed).title()).collect(Collectors.joining(", "));
  }
}
