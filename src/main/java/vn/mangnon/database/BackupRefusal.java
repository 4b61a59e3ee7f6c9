package vn.mangnon.database;

import java.nio.file.Path;

/** Why a backup was not made or not restored; nothing was changed when one of these is answered. */
public sealed interface BackupRefusal {
  /** Stable and machine-readable: {@code backup.…}. */
  String code();

  /** What happened and what to do, in Vietnamese. */
  String vi();

  /** The same in English. */
  String en();

  /** The passphrase is too short to protect a file that may be carried away. */
  record ShortPassphrase(int least) implements BackupRefusal {
    @Override
    public String code() {
      return "backup.short-passphrase";
    }

    @Override
    public String vi() {
      return "Cụm mật khẩu cần ít nhất %d ký tự.".formatted(least);
    }

    @Override
    public String en() {
      return "The passphrase needs at least %d characters.".formatted(least);
    }
  }

  /** The file to write exists already, or cannot be written or read. */
  record Unusable(Path file, String reason) implements BackupRefusal {
    @Override
    public String code() {
      return "backup.file";
    }

    @Override
    public String vi() {
      return "Không dùng được tệp %s: %s.".formatted(file, reason);
    }

    @Override
    public String en() {
      return "The file %s cannot be used: %s.".formatted(file, reason);
    }
  }

  /** The file does not begin as a backup of this system does. */
  record NotABackup(Path file) implements BackupRefusal {
    @Override
    public String code() {
      return "backup.not-a-backup";
    }

    @Override
    public String vi() {
      return "Tệp %s không phải bản sao lưu của Măng Non.".formatted(file);
    }

    @Override
    public String en() {
      return "The file %s is not a backup of Măng Non.".formatted(file);
    }
  }

  /** The passphrase is another than the one the backup was made with. */
  record WrongPassphrase() implements BackupRefusal {
    @Override
    public String code() {
      return "backup.wrong-passphrase";
    }

    @Override
    public String vi() {
      return "Cụm mật khẩu không đúng với bản sao lưu này (hoặc phần đầu tệp đã hỏng).";
    }

    @Override
    public String en() {
      return "The passphrase is not the one this backup was made with (or the head of the file is damaged).";
    }
  }

  /** The file was changed since it was written. */
  record Damaged(String where) implements BackupRefusal {
    @Override
    public String code() {
      return "backup.damaged";
    }

    @Override
    public String vi() {
      return "Bản sao lưu bị hỏng hoặc bị sửa (%s); hãy dùng một bản khác.".formatted(where);
    }

    @Override
    public String en() {
      return "The backup is damaged or was altered (%s); use another one.".formatted(where);
    }
  }

  /** The file ends before its end was written. */
  record Truncated() implements BackupRefusal {
    @Override
    public String code() {
      return "backup.truncated";
    }

    @Override
    public String vi() {
      return "Bản sao lưu bị cắt cụt: thiếu phần cuối; hãy chép lại tệp hoặc dùng một bản khác.";
    }

    @Override
    public String en() {
      return "The backup is cut short: its end is missing; copy the file again or use another one.";
    }
  }

  /** The backup was made with other tables than this version of the program has. */
  record OtherVersion(String made, String here) implements BackupRefusal {
    @Override
    public String code() {
      return "backup.other-version";
    }

    @Override
    public String vi() {
      return ("Bản sao lưu thuộc phiên bản dữ liệu %s, chương trình này là %s. Hãy phục hồi bằng đúng"
              + " phiên bản chương trình đã sao lưu, rồi mới nâng cấp.")
          .formatted(made, here);
    }

    @Override
    public String en() {
      return ("The backup is of schema version %s, this program's is %s. Restore it with the version"
              + " of the program that made it, then upgrade.")
          .formatted(made, here);
    }
  }

  /** The database to restore into holds tables already. */
  record NotEmpty(String database) implements BackupRefusal {
    @Override
    public String code() {
      return "backup.not-empty";
    }

    @Override
    public String vi() {
      return "Cơ sở dữ liệu %s đã có bảng; chỉ phục hồi vào một cơ sở dữ liệu trống."
          .formatted(database);
    }

    @Override
    public String en() {
      return "The database %s has tables already; restore into an empty one only."
          .formatted(database);
    }
  }

  /** The installation to restore into has keys of its own, which other words may need. */
  record OtherKeys(Path file) implements BackupRefusal {
    @Override
    public String code() {
      return "backup.other-keys";
    }

    @Override
    public String vi() {
      return "Đã có tệp khóa khác: %s. Phục hồi vào một thư mục mới, hoặc cất tệp này đi nơi khác trước."
          .formatted(file);
    }

    @Override
    public String en() {
      return "There is another key file already: %s. Restore into a new folder, or put this file away first."
          .formatted(file);
    }
  }

  /** No login that may read every row was configured. */
  record NoLogin() implements BackupRefusal {
    @Override
    public String code() {
      return "backup.no-login";
    }

    @Override
    public String vi() {
      return "Sao lưu và phục hồi cần tài khoản quản trị PostgreSQL: đặt MANGNON_DB_SUPERUSER_USER và"
          + " MANGNON_DB_SUPERUSER_PASSWORD.";
    }

    @Override
    public String en() {
      return "Backup and restore need an administrator login of PostgreSQL: set"
          + " MANGNON_DB_SUPERUSER_USER and MANGNON_DB_SUPERUSER_PASSWORD.";
    }
  }
}
