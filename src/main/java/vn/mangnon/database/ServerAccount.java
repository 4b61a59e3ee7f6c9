package vn.mangnon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * The operating-system account the database server runs under. PostgreSQL refuses to run as root,
 * so under root it runs as an ordinary account to which its folder is given.
 */
sealed interface ServerAccount {
  /** {@code command} as it must be started for this account. */
  List<String> command(List<String> command);

  /** Gives {@code folder} and what is in it to this account. */
  void own(Path folder);

  static ServerAccount current() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Same();
    }
    for (String name : List.of("postgres", "nobody")) {
      try {
        Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        return new Lowered(name);
      } catch (IOException e) {
        continue;
      }
    }
    throw new IllegalStateException(
        "PostgreSQL không chạy dưới quyền root và máy không có tài khoản thường nào để dùng."
            + " / PostgreSQL does not run as root and there is no ordinary account to use.");
  }

  /** The account of this process. */
  record Same() implements ServerAccount {
    @Override
    public List<String> command(List<String> command) {
      return command;
    }

    @Override
    public void own(Path folder) {}
  }

  /** Another account, entered with the system's own {@code setpriv} or {@code runuser}. */
  record Lowered(String name) implements ServerAccount {
    @Override
    public List<String> command(List<String> command) {
      List<String> lowered = new ArrayList<>();
      if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
        lowered.addAll(List.of("/usr/bin/setpriv", "--reuid=" + name, "--regid=" + groupOf(name)));
        lowered.addAll(List.of("--clear-groups", "--"));
      } else {
        lowered.addAll(List.of("runuser", "-u", name, "--"));
      }
      lowered.addAll(command);
      return lowered;
    }

    private static String groupOf(String name) {
      return "nobody".equals(name) && hasGroup("nogroup") ? "nogroup" : name;
    }

    private static boolean hasGroup(String group) {
      try {
        Path.of("/")
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByGroupName(group);
        return true;
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public void own(Path folder) {
      try {
        UserPrincipal owner =
            folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        Files.walkFileTree(
            folder,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
                  throws IOException {
                Files.setOwner(path, owner);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                  throws IOException {
                Files.setOwner(path, owner);
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
