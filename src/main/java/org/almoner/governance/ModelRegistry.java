package org.almoner.governance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;

/**
 * The versions of one model, {@code <lake>/models/<name>/{staging,production,archive}/<version>/}.
 *
 * <p>Where a version stands is what the history says, {@code history/000001.json} and on. Folders
 * follow the history: a reader that comes between the two, or after a writer was killed, finds the
 * version's files in one of the other folders. Nothing is used before every file was checked, nor
 * where steps are missing that {@code ops_models} knows of.
 */
public final class ModelRegistry {
  private static final String ROOT = "models";
  private static final int LOOKS = 3;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
  private static final List<String> FOLDERS = List.of("production", "staging", "archive");

  private final ModelStorage storage;
  private final String model;
  private final Supplier<OpsModels.Known> known;
  private final Optional<ModelAnchor> anchor;

  ModelRegistry(
      ModelStorage storage,
      String model,
      Supplier<OpsModels.Known> known,
      Optional<ModelAnchor> anchor) {
    this.storage = storage;
    this.model = model;
    this.known = known;
    this.anchor = anchor;
  }

  /**
   * @param model name such as uplift; letters, digits, - and _
   * @throws UsageException where the name is none: it is a folder's; or where what should remember
   *     the history outside the lake lies in it
   */
  public static ModelRegistry of(Lake lake, String model) {
    if (!NAME.matcher(model).matches()) {
      throw new UsageException("--model: a model is named with letters, digits, - and _: " + model);
    }
    return new ModelRegistry(
        storage(lake), model, () -> OpsModels.known(lake, model), anchor(lake));
  }

  /** Names of the models that have, or should have, a history. */
  public static List<String> models(Lake lake) {
    TreeSet<String> names = new TreeSet<>(storage(lake).names(ROOT));
    names.addAll(OpsModels.models(lake));
    anchor(lake).ifPresent(anchor -> names.addAll(anchor.models()));
    return names.stream()
        .filter(name -> NAME.matcher(name).matches())
        .filter(name -> !of(lake, name).history().events().isEmpty())
        .toList();
  }

  /**
   * @throws UsageException where {@code models.anchor} lies in the lake
   */
  public static void requireAnchorOutside(Lake lake) {
    anchor(lake);
  }

  private static Optional<ModelAnchor> anchor(Lake lake) {
    return ModelAnchor.of(lake.hadoop(), lake.root());
  }

  private static ModelStorage storage(Lake lake) {
    return new HadoopModelStorage(lake.root(), lake.hadoop(), lake::requireHeld);
  }

  public String model() {
    return model;
  }

  /**
   * The version that serves, checked; empty where none was ever promoted, or the last one retired.
   *
   * @throws ModelRejectedException where it must not be used; the message says why
   */
  public Optional<RegisteredModel> production() {
    ModelHistory history = history();
    return history.production().map(version -> load(history, version));
  }

  /**
   * A version by its name, checked.
   *
   * @throws UsageException where there is none of that name
   * @throws ModelRejectedException where its files are not what they were
   */
  public RegisteredModel load(String version) {
    ModelHistory history = history();
    requireKnown(history, version);
    return load(history, version);
  }

  /** Where each version stands, in the order of their registration. */
  public List<VersionState> versions() {
    return history().states().entrySet().stream()
        .map(entry -> new VersionState(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** A version and where it stands. */
  public record VersionState(String version, ModelState state) {}

  /** Every step so far, oldest first. */
  public List<ModelEvent> events() {
    return history().events();
  }

  /**
   * @throws ModelRejectedException where a step was changed or is missing
   */
  ModelHistory history() {
    OpsModels.Known before = known.get(); // first: meanwhile the history may only have grown
    List<ModelEvent> events = steps();
    before.requireIn(historyFolder(), events);
    return ModelHistory.of(anchor.map(each -> anchored(each, events)).orElse(events));
  }

  /** The history as the anchor remembers it; while it grows, the two are read again. */
  private List<ModelEvent> anchored(ModelAnchor each, List<ModelEvent> events) {
    List<ModelEvent> seen = events;
    for (int tries = 1; ; tries++) {
      ModelAnchor.Mark mark = each.mark(model).orElse(ModelAnchor.Mark.NOTHING);
      if (mark.allows(seen)) {
        return seen;
      }
      if (tries == LOOKS) {
        throw new ModelRejectedException(
            "%s holds %d steps, and models.anchor, %s, remembers %s: restore the history from a copy%s"
                .formatted(
                    historyFolder(),
                    seen.size(),
                    each.file(),
                    seen.size() == mark.steps() ? "another last one" : Long.toString(mark.steps()),
                    mark.steps() > 0 ? "" : ", or begin with almoner models anchor"));
      }
      seen = steps();
    }
  }

  /**
   * Lets the anchor remember a history that it knows nothing of: where it was set later, or was
   * removed by those who may.
   *
   * @return how many steps it remembers
   * @throws UsageException where there is no anchor
   * @throws ModelRejectedException where it remembers another history
   */
  public long remember() {
    ModelAnchor each =
        anchor.orElseThrow(
            () -> new UsageException("models.anchor is not set: a file or URI outside the lake"));
    List<ModelEvent> events = steps();
    if (each.mark(model).isEmpty() && !events.isEmpty()) {
      known.get().requireIn(historyFolder(), events);
      each.confirm(model, events.get(events.size() - 1));
    }
    return history().events().size();
  }

  private List<ModelEvent> steps() {
    List<ModelEvent> events = new ArrayList<>();
    String previous = "";
    for (String name : storage.names(historyFolder())) {
      if (name.matches("\\d{6}\\.json")) {
        String file = historyFolder() + "/" + name;
        byte[] bytes = storage.read(file);
        ModelEvent event = RegistryJson.read(file, bytes, ModelEvent.class);
        boolean follows = event.step() == events.size() + 1L && event.previous().equals(previous);
        if (!NAME.matcher(event.version()).matches() // a folder's name
            || !follows
            || !event.equals(event.signed())) {
          throw new ModelRejectedException(
              file + " is not what was written: the history was changed; restore it");
        }
        events.add(event);
        previous = event.digest();
      }
    }
    return events;
  }

  /** Adds a step; from then on it holds. */
  void add(ModelEvent event) {
    String file = historyFolder() + "/%06d.json".formatted(event.step());
    ModelEvent signed = event.signed();
    anchor.ifPresent(each -> each.announce(model, signed));
    storage.commit(file, RegistryJson.write(signed));
    anchor.ifPresent(each -> each.confirm(model, signed));
  }

  void requireKnown(ModelHistory history, String version) {
    if (!history.states().containsKey(version)) {
      throw UsageException.unknown("version", version, history.states().keySet());
    }
  }

  ModelFolder folder(ModelState state, String version) {
    return new ModelFolder(storage, folderPath(state.folder(), version));
  }

  RegisteredModel load(ModelHistory history, String version) {
    ModelFolder folder = find(history, version);
    ModelFolder.Contents contents = folder.read(history.manifest(version));
    Manifest manifest = contents.manifest();
    if (!manifest.model().equals(model) || !manifest.version().equals(version)) {
      throw new ModelRejectedException(
          "The folder of version " + version + " holds another version's manifest");
    }
    return new RegisteredModel(history.state(version), folder.path(), manifest, contents.files());
  }

  /** The folder that holds the version whole; the one it belongs in where none does. */
  ModelFolder find(ModelHistory history, String version) {
    ModelState state = history.state(version);
    String digest = history.manifest(version);
    Set<String> folders = new LinkedHashSet<>(List.of(state.folder()));
    folders.addAll(FOLDERS);
    List<ModelFolder> candidates =
        folders.stream()
            .map(folder -> new ModelFolder(storage, folderPath(folder, version)))
            .filter(ModelFolder::exists)
            .toList();
    return candidates.stream()
        .filter(folder -> isWhole(folder, digest))
        .findFirst()
        .orElseGet(() -> candidates.isEmpty() ? folder(state, version) : candidates.get(0));
  }

  static boolean isWhole(ModelFolder folder, String digest) {
    try {
      folder.read(digest);
      return true;
    } catch (ModelRejectedException e) {
      return false;
    }
  }

  /** Moves every version's files to where the history wants them. */
  void settle(ModelHistory history) {
    for (String version : history.states().keySet()) {
      ModelFolder wanted = folder(history.state(version), version);
      ModelFolder found = find(history, version);
      if (!found.path().equals(wanted.path()) && found.exists()) {
        storage.delete(wanted.path()); // torn: the whole copy is the other one
        storage.move(found.path(), wanted.path());
      }
      for (String folder : FOLDERS) {
        String other = folderPath(folder, version);
        if (!other.equals(wanted.path()) && isWhole(wanted, history.manifest(version))) {
          storage.delete(other);
        }
      }
    }
  }

  private String historyFolder() {
    return ROOT + "/" + model + "/history";
  }

  private String folderPath(String folder, String version) {
    return ROOT + "/" + model + "/" + folder + "/" + version;
  }
}
