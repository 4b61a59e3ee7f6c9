package vn.mangnon.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes each command with what starts the application, so that commands need no global state. */
record Commands(Application application) implements CommandLine.IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Application.class) {
        return type.cast(constructor.newInstance(application));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
