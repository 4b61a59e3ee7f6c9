package vn.mangnon.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The database as beans: reached or started, migrated, and pooled by role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final int CONNECTIONS = 24;

  @Bean
  DatabaseServer databaseServer(Environment environment) {
    return DatabaseServer.open(
        Path.of(environment.getRequiredProperty("mangnon.home")),
        setting -> environment.getProperty(setting, ""));
  }

  @Bean
  DatabaseAddress databaseAddress(DatabaseServer server) {
    Migrations.migrate(server.address());
    return server.address();
  }

  @Bean
  @Primary
  HikariDataSource dataSource(DatabaseAddress address) {
    return pool(address, DatabaseRole.APP, CONNECTIONS);
  }

  @Bean
  @Qualifier("grants")
  HikariDataSource grantsDataSource(DatabaseAddress address) {
    return pool(address, DatabaseRole.GRANTS, 2);
  }

  /** Runs every module's owner task in order, before the first request is taken. */
  @Bean
  SmartInitializingSingleton ownerTasks(
      DatabaseAddress address, ObjectProvider<List<OwnerTask>> tasks) {
    return () ->
        tasks.getIfAvailable(List::of).stream()
            .sorted(Comparator.comparingInt(OwnerTask::order))
            .forEach(task -> task.run(address.as(DatabaseRole.OWNER)));
  }

  private static HikariDataSource pool(DatabaseAddress address, DatabaseRole role, int size) {
    HikariDataSource pool = new HikariDataSource();
    DatabaseAddress.Login login = address.login(role);
    pool.setJdbcUrl(address.jdbcUrl());
    pool.setUsername(login.user());
    pool.setPassword(login.password());
    pool.setPoolName(role.key());
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(1);
    pool.addDataSourceProperty("ApplicationName", "mangnon-" + role.key());
    // The detail of an error quotes the row that failed, which may carry a name.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }
}
