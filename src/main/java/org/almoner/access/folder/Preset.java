package org.almoner.access.folder;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.almoner.access.summary.Feed;
import org.almoner.access.terms.Labelled;
import org.almoner.engine.StorageException;
import org.jspecify.annotations.Nullable;

/** Stories that are told with data that come with the program; {@code resources/access/presets}. */
public enum Preset implements Labelled {
  OPEN_ACCESS("A preferred line without rules: nothing stands in the way.", "tightening"),
  PRIOR_AUTHORIZATION("A prior authorization, and what helps with it.", "tightening"),
  STRICT_STEP_THERAPY("Step therapy that asks for one more failed drug.", "strict_steps"),
  QUANTITY_LIMIT_RELIEF(
      "A quantity limit is lifted, beside a line that asks for a specialty pharmacy.",
      "quantity_limit_relief"),
  CONFLICTING_LINES(
      "Two lines of one plan contradict each other; and a non-preferred line.", "tightening"),
  EXCLUDED("The plan excludes the product; its rules wait behind an exception.", "tightening"),
  NOT_LISTED("No line holds, for each of the four reasons that there are.", "tightening"),
  RULES_OFF_WINDOW("Rules that are inactive, or have ended.", "tightening"),
  HUB_CAPACITY("A hub that reported nothing, long ago, nobody, and too much.", "tightening"),
  COVERAGE_UNKNOWN("Payer and plan are not yet known.", "tightening");

  private final String story;
  private final String accessArm;

  Preset(String story, String accessArm) {
    this.story = story;
    this.accessArm = accessArm;
  }

  /** One sentence. */
  public String story() {
    return story;
  }

  /** The access arm that the story is told with. */
  public String accessArm() {
    return accessArm;
  }

  /** Which access outcome support consumes in the story. */
  public Feed feed() {
    return Feed.SCENARIO;
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its data. */
  public AccessFolder open() {
    String place = "/access/presets/" + label();
    URL url = Preset.class.getResource(place);
    if (url == null) {
      throw new IllegalStateException("The program lacks " + place);
    }
    try {
      return read(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program's own place cannot be told", e);
    } catch (IOException e) {
      throw new StorageException("Cannot read " + place, e);
    }
  }

  /** From a folder of classes, or from inside a JAR. */
  private static AccessFolder read(URI uri) throws IOException {
    @Nullable String scheme = uri.getScheme();
    if (!"jar".equals(scheme)) {
      return AccessFolder.read(Path.of(uri));
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      String inside = uri.getSchemeSpecificPart();
      return AccessFolder.read(jar.getPath(inside.substring(inside.indexOf('!') + 1)));
    }
  }
}
