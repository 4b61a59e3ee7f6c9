package vn.mangnon.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Keeps the statements that name one schema, so that a page's budget can be tested. */
public final class CountingDataSource extends DelegatingDataSource {
  private final List<String> statements = new ArrayList<>();
  private final String schema;

  /** Counts what is asked of the tables of {@code schema} over {@code target}. */
  public CountingDataSource(DataSource target, String schema) {
    super(target);
    this.schema = schema + ".";
  }

  /** Statements that named a table of the schema since the last call. */
  public synchronized List<String> take() {
    List<String> taken = statements.stream().filter(s -> s.contains(schema)).toList();
    statements.clear();
    return taken;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                synchronized (this) {
                  statements.add((String) arguments[0]);
                }
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
