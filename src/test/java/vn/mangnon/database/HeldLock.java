package vn.mangnon.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A lock that a test holds, so that it is known where in its work another transaction stands. */
public final class HeldLock implements AutoCloseable {
  private static final long MOMENT = 20_000_000;
  private static final int MOMENTS = 1_500;

  private final JdbcTemplate looking;
  private final Connection holder;
  private final int pid;

  private HeldLock(DataSource superuser) {
    this.looking = new JdbcTemplate(superuser);
    try {
      this.holder = superuser.getConnection();
      holder.setAutoCommit(false);
      this.pid = ask("select pg_backend_pid()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes the lock of a statement such as {@code lock table … in share mode}. */
  public static HeldLock of(DataSource superuser, String statement) {
    HeldLock lock = new HeldLock(superuser);
    lock.take(statement);
    return lock;
  }

  /** Queues for the lock; returns as soon as it is known to wait behind somebody. */
  public static Queued queued(DataSource superuser, String statement) {
    HeldLock lock = new HeldLock(superuser);
    CompletableFuture<HeldLock> taken =
        CompletableFuture.supplyAsync(
            () -> {
              lock.take(statement);
              return lock;
            },
            Thread::startVirtualThread);
    lock.until(() ->
        lock
            .looking
            .queryForList(
                "select 1 where cardinality(pg_blocking_pids(?)) > 0", Integer.class, lock.pid)
            .stream()
            .findFirst());
    return new Queued(taken);
  }

  /** A lock that is taken as soon as those before it let go. */
  public record Queued(CompletableFuture<HeldLock> taken) {
    /** Waits until it is taken. */
    public HeldLock await() {
      return taken.join();
    }
  }

  /** Waits until somebody else waits for this lock, and answers that server process. */
  public int awaited() {
    return awaitedBehind(pid);
  }

  /** The same of somebody who waits for a server process that itself waits for this lock. */
  public int awaitedBehind(int waiting) {
    return until(() ->
        looking
            .queryForList(
                "select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))",
                Integer.class,
                waiting)
            .stream()
            .findFirst());
  }

  /** Lets go, and waits until a server process whose client was killed has noticed. */
  public void releaseAndSeeGone(int orphan) {
    close();
    until(() ->
        looking
                .queryForList("select 1 from pg_stat_activity where pid = ?", Integer.class, orphan)
                .isEmpty()
            ? Optional.of(orphan)
            : Optional.empty());
  }

  private void take(String statement) {
    try (var sql = holder.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int ask(String question) throws SQLException {
    try (PreparedStatement sql = holder.prepareStatement(question);
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Others work meanwhile; how long they take decides nothing. */
  private int until(Supplier<Optional<Integer>> seen) {
    for (int moment = 0; moment < MOMENTS; moment++) {
      Optional<Integer> answer = seen.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      LockSupport.parkNanos(MOMENT);
    }
    throw new AssertionError(
        "Nobody came: "
            + looking.queryForList(
                "select pid, wait_event, query from pg_stat_activity where datname = current_database()"));
  }

  @Override
  public void close() {
    try (Connection ending = holder) {
      if (!ending.isClosed()) {
        ending.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
