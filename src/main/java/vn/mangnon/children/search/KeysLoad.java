package vn.mangnon.children.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.database.OwnerTask;
import vn.mangnon.linkage.names.PersonName;
import vn.mangnon.linkage.names.SearchKeys;

/**
 * Gives keys to the names that have none, as after a migration that took them away because they are
 * computed otherwise now. At an ordinary start there are none, which an index tells at once.
 */
@Component
class KeysLoad implements OwnerTask {
  private static final int ORDER = 90;
  private static final int PORTION = 10_000;

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run(DataSource owner) {
    DictionaryRepository repository = new DictionaryRepository(JdbcClient.create(owner));
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    int done = PORTION;
    while (done == PORTION) {
      done = transaction.execute(begun -> portion(repository));
    }
  }

  private static int portion(DictionaryRepository repository) {
    List<DictionaryRepository.Unkeyed> names = repository.unkeyed(PORTION);
    Map<UUID, Set<Integer>> keys = new HashMap<>();
    names.forEach(one -> keys.put(one.id(), SearchKeys.of(PersonName.vietnamese(one.folded()))));
    repository.key(keys);
    return names.size();
  }
}
