package org.almoner.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.permission.FsPermission;

/** Who may read what is written: nobody whom the process's umask or the settings leave out. */
public final class FileModes {
  /** Hadoop's setting for the bits that no new file or folder gets. */
  public static final String UMASK = FsPermission.UMASK_LABEL;

  /** The most that a file may allow where the settings say nothing: others may not read it. */
  static final String DEFAULT = "0640";

  private static final int ALL = 0777;
  private static final int READ = 0444;
  private static final int OURS = processUmask();

  /**
   * @param permissions the most that a file may allow, octal; a folder may be entered by those who
   *     may read
   * @return octal bits that are taken from every new file and folder
   */
  public static String umask(String permissions) {
    int files = Integer.parseInt(permissions, 8);
    int folders = files | (files & READ) >> 2;
    return "%04o".formatted((ALL & ~folders) | OURS);
  }

  /** What is left of all permissions of a new folder tells which the process does not give. */
  private static int processUmask() {
    try {
      Path probe =
          Files.createTempDirectory(
              "almoner-umask",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
      int given = 0;
      for (char bit :
          PosixFilePermissions.toString(Files.getPosixFilePermissions(probe)).toCharArray()) {
        given = given << 1 | (bit == '-' ? 0 : 1);
      }
      Files.delete(probe);
      return ALL & ~given;
    } catch (IOException e) {
      throw new StorageException("Cannot create a temporary folder; is there space left?", e);
    }
  }

  private FileModes() {}
}
