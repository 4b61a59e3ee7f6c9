package vn.mangnon.children.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.record.RecordListener;
import vn.mangnon.database.UuidV7;
import vn.mangnon.linkage.names.PersonName;
import vn.mangnon.linkage.names.SearchKeys;

/** Keeps the dictionary of names in step with the records. */
@Component
class NameIndex implements RecordListener {
  private static final int PORTION = 5_000;
  private final DictionaryRepository repository;
  private final OwedRepository owed;
  private final SignedTransaction transactions;
  private final Clock clock;

  NameIndex(
      DictionaryRepository repository,
      OwedRepository owed,
      SignedTransaction transactions,
      Clock clock) {
    this.repository = repository;
    this.owed = owed;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void changed(UUID child, int scope) {
    changedAll(Map.of(child, scope));
  }

  @Override
  public void changedAll(Map<UUID, Integer> scopes) {
    List<UUID> children = List.copyOf(scopes.keySet());
    for (int from = 0; from < children.size(); from += PORTION) {
      renew(children.subList(from, Math.min(from + PORTION, children.size())), scopes);
    }
  }

  @Override
  public Following follow(Actor actor, UUID origin) {
    owed.owe(origin, actor, clock.instant());
    Naming naming = Naming.begin(transactions, actor, origin, owed, this::linkOpened);
    TransactionSynchronizationManager.registerSynchronization(naming);
    return naming;
  }

  private void linkOpened(List<Opened> records) {
    Map<UUID, Integer> scopes = new HashMap<>();
    List<DictionaryRepository.Borne> borne = new ArrayList<>();
    for (Opened one : records) {
      scopes.put(one.child(), one.scope());
      borne.add(borne(one, "CHILD", one.name()));
      one.carers().forEach(carer -> borne.add(borne(one, "CAREGIVER", carer)));
    }
    link(new Folding(borne), scopes);
  }

  private static DictionaryRepository.Borne borne(Opened one, String bearer, String name) {
    return new DictionaryRepository.Borne(
        one.child(), new DictionaryRepository.Named(bearer, name, one.birthYear()));
  }

  private void renew(List<UUID> children, Map<UUID, Integer> scopes) {
    owed.await(children);
    repository.forgetAll(children);
    link(new Folding(repository.namesOfAll(children)), scopes);
  }

  /** Names as they are found by; costs a processor and no question to the database. */
  private static final class Folding {
    private final List<DictionaryRepository.Borne> borne;
    private final Map<String, Collection<Integer>> keys = new LinkedHashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    Folding(List<DictionaryRepository.Borne> borne) {
      this.borne = borne;
      borne.forEach(one -> folded.computeIfAbsent(one.named().name(), this::fold));
    }

    private String fold(String written) {
      PersonName name = PersonName.vietnamese(written);
      keys.computeIfAbsent(name.display(), display -> SearchKeys.of(name));
      return name.display();
    }

    /** The name of the dictionary under which somebody stands. */
    String of(DictionaryRepository.Borne one) {
      return Objects.requireNonNull(folded.get(one.named().name()));
    }
  }

  private void link(Folding folding, Map<UUID, Integer> scopes) {
    Map<String, UUID> entries = repository.entries(List.copyOf(folding.keys.keySet()));
    List<DictionaryRepository.NewEntry> added = new ArrayList<>();
    folding.keys.forEach((display, keys) -> {
      if (!entries.containsKey(display)) {
        UUID id = UuidV7.next(clock);
        entries.put(display, id);
        added.add(new DictionaryRepository.NewEntry(id, display, keys));
      }
    });
    repository.addEntries(added, clock.instant());
    repository.linkAll(
        folding.borne.stream()
            .map(one ->
                new DictionaryRepository.Link(
                    UuidV7.next(clock),
                    Objects.requireNonNull(entries.get(folding.of(one))),
                    one.child(),
                    Objects.requireNonNull(scopes.get(one.child())),
                    one.named()))
            .toList());
  }
}
