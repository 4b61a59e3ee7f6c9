package vn.mangnon.children.search;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.children.record.RecordListener;
import vn.mangnon.database.UuidV7;
import vn.mangnon.linkage.names.PersonName;

/** Keeps the dictionary of names in step with the records. */
@Component
class NameIndex implements RecordListener {
  private final SearchRepository repository;
  private final Clock clock;

  NameIndex(SearchRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public void changed(UUID child, int scope) {
    repository.forget(child);
    for (SearchRepository.Named named : repository.namesOf(child)) {
      PersonName name = PersonName.vietnamese(named.name());
      UUID entry =
          repository
              .entry(name.display())
              .orElseGet(() -> {
                UUID id = UuidV7.next(clock);
                repository.addEntry(id, name.display(), NameKeys.ofEntry(name), clock.instant());
                return id;
              });
      repository.link(UuidV7.next(clock), entry, child, scope, named);
    }
  }
}
