package org.almoner.governance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Models in memory, and a process that is killed at its n-th change. Like an object store it moves
 * and deletes folders file by file, so that a kill can leave half of one.
 */
final class DyingStorage implements ModelStorage {
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  final Map<String, byte[]> files = new TreeMap<>();
  private int changesLeft = Integer.MAX_VALUE;

  DyingStorage copy() {
    DyingStorage copy = new DyingStorage();
    copy.files.putAll(files);
    return copy;
  }

  /** The process lives for so many changes more. */
  DyingStorage dyingAfter(int changes) {
    changesLeft = changes;
    return this;
  }

  private void change() {
    if (changesLeft-- <= 0) {
      throw new Killed();
    }
  }

  @Override
  public List<String> names(String folder) {
    TreeSet<String> names = new TreeSet<>();
    for (String path : files.keySet()) {
      if (path.startsWith(folder + "/")) {
        names.add(path.substring(folder.length() + 1).split("/")[0]);
      }
    }
    return List.copyOf(names);
  }

  @Override
  public byte[] read(String file) {
    return files.get(file);
  }

  @Override
  public void write(String file, byte[] bytes) {
    change();
    files.put(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    change();
    files.put(file, bytes);
  }

  @Override
  public void commit(String file, byte[] bytes) {
    change();
    if (files.putIfAbsent(file, bytes) != null) {
      throw new IllegalStateException(file);
    }
  }

  @Override
  public void move(String from, String to) {
    for (String name : names(from)) {
      change();
      files.put(to + "/" + name, files.get(from + "/" + name));
    }
    delete(from);
  }

  @Override
  public void delete(String folder) {
    for (String name : names(folder)) {
      change();
      files.remove(folder + "/" + name);
    }
  }
}
