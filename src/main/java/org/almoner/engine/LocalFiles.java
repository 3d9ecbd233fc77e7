package org.almoner.engine;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Local files without a process forked per file: Hadoop runs {@code chmod} and {@code readlink}
 * where its native library is missing, which is everywhere but on clusters. Measured: 48 → 44 s on
 * a night of 3,000 rows. Also without checksum files beside each file; Parquet has its own.
 */
public final class LocalFiles {

  /** For {@code fs.file.impl}; writing to S3 buffers on disk and insists on this type. */
  public static final class Local extends LocalFileSystem {

    public Local() {
      super(new Raw());
    }

    @Override
    public void initialize(URI uri, Configuration hadoop) throws IOException {
      super.initialize(uri, hadoop);
      setWriteChecksum(false);
      setVerifyChecksum(false);
    }
  }

  private static final class Raw extends RawLocalFileSystem {
    private static final PosixFilePermission[] BITS = {
      PosixFilePermission.OTHERS_EXECUTE,
      PosixFilePermission.OTHERS_WRITE,
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.GROUP_EXECUTE,
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.GROUP_READ,
      PosixFilePermission.OWNER_EXECUTE,
      PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.OWNER_READ
    };

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      Set<PosixFilePermission> wanted = EnumSet.noneOf(PosixFilePermission.class);
      for (int bit = 0; bit < BITS.length; bit++) {
        if ((permission.toShort() & (1 << bit)) != 0) {
          wanted.add(BITS[bit]);
        }
      }
      Files.setPosixFilePermissions(pathToFile(path).toPath(), wanted);
    }

    /** Folders that are made on the way to a file get a mode, too. */
    @Override
    protected boolean mkOneDirWithMode(Path path, File folder, FsPermission permission)
        throws IOException {
      FsPermission wanted = permission == null ? FsPermission.getDirDefault() : permission;
      return super.mkOneDirWithMode(
          path, folder, wanted.applyUMask(FsPermission.getUMask(getConf())));
    }

    /**
     * With permissions: listings of whole trees ask for them, and a process told those of one file.
     */
    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
      FileStatus[] found = super.listStatus(path);
      for (int i = 0; i < found.length; i++) {
        found[i] = withPermission(found[i]);
      }
      return found;
    }

    private FileStatus withPermission(FileStatus status) throws IOException {
      java.nio.file.Path file = pathToFile(status.getPath()).toPath();
      try {
        PosixFileAttributes known = Files.readAttributes(file, PosixFileAttributes.class);
        return new FileStatus(
            status.getLen(),
            status.isDirectory(),
            status.getReplication(),
            status.getBlockSize(),
            status.getModificationTime(),
            status.getAccessTime(),
            FsPermission.valueOf("-" + PosixFilePermissions.toString(known.permissions())),
            known.owner().getName(),
            known.group().getName(),
            status.getPath());
      } catch (NoSuchFileException e) {
        return status; // a link to nothing, or gone meanwhile
      }
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
      File file = pathToFile(path);
      return Files.isSymbolicLink(file.toPath())
          ? super.getFileLinkStatus(path)
          : getFileStatus(path);
    }
  }

  /** For {@code fs.AbstractFileSystem.file.impl}. */
  public static final class Context extends DelegateToFileSystem {
    Context(URI uri, Configuration hadoop) throws IOException, URISyntaxException {
      super(FsConstants.LOCAL_FS_URI, new Raw(), hadoop, "file", false);
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    @Override
    public boolean isValidName(String name) {
      return true;
    }
  }

  /** Makes a configuration use these for {@code file:}. */
  public static Configuration use(Configuration hadoop) {
    hadoop.set(FileModes.UMASK, FileModes.umask(FileModes.DEFAULT));
    hadoop.set("fs.file.impl", Local.class.getName());
    hadoop.set("fs.AbstractFileSystem.file.impl", Context.class.getName());
    return hadoop;
  }

  private LocalFiles() {}
}
