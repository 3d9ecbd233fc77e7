package org.almoner.access.folder;

import java.nio.file.Path;
import java.util.List;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.Stage;
import org.almoner.access.input.SupportArm;
import org.almoner.access.terms.Labelled;
import org.almoner.config.access.AccessArms;

/** The arms of a scenarios file. */
public final class Arms {

  public static Scenarios read(Path file) {
    return of(AccessArms.read(file, Labelled.labels(Stage.class)));
  }

  /**
   * Reads the text of a scenarios file.
   *
   * @param source its name, for messages
   */
  public static Scenarios read(String source, String text) {
    return of(AccessArms.read(source, text, Labelled.labels(Stage.class)));
  }

  /** Those of the installation. */
  public static Scenarios ofInstallation() {
    return of(AccessArms.load(Labelled.labels(Stage.class)));
  }

  private static Scenarios of(AccessArms arms) {
    List<AccessArm> access =
        arms.access().stream()
            .map(
                arm ->
                    new AccessArm(
                        arm.name(),
                        arm.restrictionSeverityScale(),
                        arm.ignoreQuantityLimits(),
                        arm.strictStepTherapy()))
            .toList();
    return Scenarios.of(access, arms.support().stream().map(Arms::support).toList());
  }

  private static SupportArm support(AccessArms.Support arm) {
    return new SupportArm(
        arm.name(),
        Labelled.of(Stage.class, arm.targetStage()),
        new SupportArm.Effect(
            arm.delayScale(),
            arm.dropoutScale(),
            arm.complexityScale(),
            arm.followupIntensity(),
            arm.fteDelta()));
  }

  private Arms() {}
}
