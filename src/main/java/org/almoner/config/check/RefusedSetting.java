package org.almoner.config.check;

import java.util.List;
import org.almoner.engine.UsageException;

/** A setting whose value cannot be used. Whoever reads the file adds where it stands. */
public final class RefusedSetting extends UsageException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // what List.of makes is serializable
  private final List<String> settings;

  /**
   * @param setting its path, such as {@code casework.sla_days}
   * @param problem what is wrong, the path apart
   */
  public RefusedSetting(String setting, String problem) {
    super(setting + " " + problem);
    this.settings = List.of(setting);
  }

  private RefusedSetting(RefusedSetting refused, List<String> settings) {
    super(refused.getMessage());
    this.settings = settings;
  }

  /** The same, of two settings that do not go together: either may be the one to change. */
  public RefusedSetting beside(String other) {
    return new RefusedSetting(this, List.of(settings.get(0), other));
  }

  /** The paths of those that may be at fault. */
  public List<String> settings() {
    return settings;
  }
}
