package org.almoner.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almoner.engine.delivery.RawFile;
import org.almoner.engine.delivery.RawPlace;
import org.almoner.engine.landing.Delivery;
import org.almoner.engine.landing.LandedFile;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.LandingReaders;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * What a worker does with the files of a task: it reads each once, and writes each row to the file
 * of its table.
 *
 * @param places by name, the raw tables that get rows
 * @param held by name of a table, the files that it has already
 */
record LandedTask(
    LandingReaders readers, Map<String, RawPlace> places, Map<String, Set<String>> held)
    implements Function2<Integer, Iterator<Delivery>, Iterator<Map<String, RawFile.Written>>> {

  @Override
  public Iterator<Map<String, RawFile.Written>> call(Integer task, Iterator<Delivery> of) {
    Map<String, RawFile> open = new HashMap<>();
    try {
      if (task == 0) { // what holds no row of any task has a file all the same
        places.forEach((table, place) -> open.put(table, place.open(task)));
      }
      of.forEachRemaining(delivery -> read(delivery, task, open));
    } catch (Throwable e) {
      open.values().forEach(LandedTask::abandon);
      throw e;
    }
    Map<String, RawFile.Written> written = new HashMap<>();
    open.forEach((table, file) -> written.put(table, file.close()));
    return List.of(written).iterator();
  }

  private void read(Delivery delivery, int task, Map<String, RawFile> open) {
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    for (LandingFile landed : delivery.files()) {
      try (LandedFile file = new LandedFile(landed, delivery, readers, hadoop)) {
        while (file.next()) {
          requireWanted();
          if (lacks(file.table(), landed)) {
            open.computeIfAbsent(file.table(), table -> place(table).open(task)).write(file.row());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private boolean lacks(String table, LandingFile file) {
    return places.containsKey(table) && !held.getOrDefault(table, Set.of()).contains(file.name());
  }

  private RawPlace place(String table) {
    return Objects.requireNonNull(places.get(table));
  }

  /** Spark ends its own tasks between rows; this one is not made of its iterators. */
  private static void requireWanted() {
    if (TaskContext.get().isInterrupted()) {
      throw new TaskKilledException("the run is given up");
    }
  }

  private static void abandon(RawFile file) {
    try {
      file.close();
    } catch (RuntimeException e) {
      // nobody looks at it: the folder goes
    }
  }
}
