package vn.mangnon.children;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that ask about children, so that a page's budget can be tested. */
public final class CountingSource extends DelegatingDataSource {
  private final List<String> statements = new ArrayList<>();

  CountingSource(DataSource target) {
    super(target);
  }

  /** Statements that named a table of this module since the last call. */
  public synchronized List<String> take() {
    List<String> taken = statements.stream().filter(s -> s.contains("children.")).toList();
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
