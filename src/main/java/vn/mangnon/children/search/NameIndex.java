package vn.mangnon.children.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.children.record.RecordListener;
import vn.mangnon.database.UuidV7;
import vn.mangnon.linkage.names.PersonName;
import vn.mangnon.linkage.names.SearchKeys;

/** Keeps the dictionary of names in step with the records. */
@Component
class NameIndex implements RecordListener {
  private static final int PORTION = 5_000;
  private final DictionaryRepository repository;
  private final Clock clock;

  NameIndex(DictionaryRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public void changed(UUID child, int scope) {
    repository.forget(child);
    for (DictionaryRepository.Named named : repository.namesOf(child)) {
      PersonName name = PersonName.vietnamese(named.name());
      UUID entry =
          repository
              .entry(name.display())
              .orElseGet(() -> {
                UUID id = UuidV7.next(clock);
                repository.addEntry(id, name.display(), SearchKeys.of(name), clock.instant());
                return id;
              });
      repository.link(UuidV7.next(clock), entry, child, scope, named);
    }
  }

  @Override
  public void changedAll(Map<UUID, Integer> scopes) {
    List<UUID> children = List.copyOf(scopes.keySet());
    for (int from = 0; from < children.size(); from += PORTION) {
      renew(children.subList(from, Math.min(from + PORTION, children.size())), scopes);
    }
  }

  private void renew(List<UUID> children, Map<UUID, Integer> scopes) {
    repository.forgetAll(children);
    List<DictionaryRepository.Borne> borne = repository.namesOfAll(children);
    Map<String, PersonName> names = new LinkedHashMap<>();
    Map<String, String> folded = new HashMap<>();
    for (DictionaryRepository.Borne one : borne) {
      folded.computeIfAbsent(
          one.named().name(),
          written -> {
            PersonName name = PersonName.vietnamese(written);
            names.putIfAbsent(name.display(), name);
            return name.display();
          });
    }
    Map<String, UUID> entries = repository.entries(List.copyOf(names.keySet()));
    List<DictionaryRepository.NewEntry> added = new ArrayList<>();
    names.forEach((display, name) -> {
      if (!entries.containsKey(display)) {
        UUID id = UuidV7.next(clock);
        entries.put(display, id);
        added.add(new DictionaryRepository.NewEntry(id, display, SearchKeys.of(name)));
      }
    });
    repository.addEntries(added, clock.instant());
    repository.linkAll(
        borne.stream()
            .map(one ->
                new DictionaryRepository.Link(
                    UuidV7.next(clock),
                    Objects.requireNonNull(
                        entries.get(Objects.requireNonNull(folded.get(one.named().name())))),
                    one.child(),
                    Objects.requireNonNull(scopes.get(one.child())),
                    one.named()))
            .toList());
  }
}
