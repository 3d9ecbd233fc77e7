package org.almoner.governance;

import static org.almoner.governance.Models.by;
import static org.almoner.governance.Models.draft;
import static org.almoner.governance.Models.files;
import static org.almoner.governance.Models.promoted;
import static org.almoner.governance.Models.registry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A change that is killed anywhere leaves the state before it or the one after it. */
class KilledChangeTest {

  /** Kills the change after 0, 1, 2 … writes, and hands on what is left each time. */
  private static int forEveryKill(
      DyingStorage before, Consumer<ModelStorage> change, Consumer<DyingStorage> left) {
    for (int writes = 0; ; writes++) {
      DyingStorage storage = before.copy().dyingAfter(writes);
      try {
        change.accept(storage);
        return writes;
      } catch (DyingStorage.Killed e) {
        left.accept(storage.dyingAfter(Integer.MAX_VALUE));
      }
    }
  }

  private static List<Object> seen(ModelStorage storage) {
    List<Object> seen = new ArrayList<>(registry(storage).versions());
    registry(storage)
        .production()
        .ifPresent(
            m ->
                seen.add(
                    new String(m.file("model.json"), java.nio.charset.StandardCharsets.UTF_8)));
    return seen;
  }

  private static void assertSame(DyingStorage actual, DyingStorage expected) {
    assertThat(actual.files.keySet()).isEqualTo(expected.files.keySet());
    actual.files.forEach((path, bytes) -> assertThat(bytes).isEqualTo(expected.files.get(path)));
  }

  @Test
  void promoting() {
    DyingStorage before = new DyingStorage();
    promoted(before, 1);
    String second = by(before, "Trainer").register(draft(true), files(2));
    by(before, "Approver").approve(second);
    DyingStorage after = before.copy();
    by(after, "Approver").promote(second);

    int writes =
        forEveryKill(
            before,
            storage -> by(storage, "Approver").promote(second),
            left -> {
              assertThat(seen(left)).isIn(seen(before), seen(after));
              if (seen(left).equals(seen(before))) {
                by(left, "Approver").promote(second);
              }
              registry(left).settle(registry(left).history());
              assertSame(left, after);
            });

    assertThat(writes).isGreaterThan(8);
  }

  @Test
  void rollingBack() {
    DyingStorage before = new DyingStorage();
    promoted(before, 1);
    promoted(before, 2);
    DyingStorage after = before.copy();
    by(after, "Approver").rollback();

    forEveryKill(
        before,
        storage -> by(storage, "Approver").rollback(),
        left -> assertThat(seen(left)).isIn(seen(before), seen(after)));
  }

  @Test
  void registering() {
    DyingStorage before = new DyingStorage();
    promoted(before, 1);
    DyingStorage after = before.copy();
    by(after, "Trainer").register(draft(true), files(2));

    int writes =
        forEveryKill(
            before,
            storage -> by(storage, "Trainer").register(draft(true), files(2)),
            left -> {
              assertThat(seen(left)).isIn(seen(before), seen(after));
              by(left, "Trainer").register(draft(true), files(2));
              assertSame(left, after);
            });

    assertThat(writes).isGreaterThan(6);
    assertThat(new TreeMap<>(before.files)).isNotEqualTo(new TreeMap<>(after.files));
  }
}
