package vn.mangnon.protection.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Action;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Resource;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.places.Places;

/**
 * Which facility offers which service, where; kept by the lead agency, superseded and never lost.
 */
@Service
public class Directory {
  /** The most services a list shows. */
  public static final int MOST = 500;

  private static final int LONGEST = 300;
  private final SignedTransaction transactions;
  private final DirectoryRepository repository;
  private final ServiceKinds kinds;
  private final Places places;
  private final AuditTrail audit;
  private final Clock clock;

  Directory(
      SignedTransaction transactions,
      DirectoryRepository repository,
      ServiceKinds kinds,
      Places places,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.repository = repository;
    this.kinds = kinds;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is offered today, by facility; at most {@link #MOST}.
   *
   * @param kind the code of a kind; empty: any
   * @param place a place that must be served; empty: any
   */
  public List<OfferedService> find(Actor actor, Optional<String> kind, Optional<Integer> place) {
    return transactions.read(
        actor, () -> repository.offered(kind, place, LocalDate.now(clock), MOST));
  }

  /** Every state of a service, newest first; empty when there is no such service. */
  public List<OfferedService> line(Actor actor, UUID line) {
    return transactions.read(actor, () -> repository.line(line));
  }

  /** What is offered today under the identifier of one state of a service. */
  public Optional<OfferedService> offered(Actor actor, UUID id) {
    return transactions.read(actor, () -> repository.offered(id, LocalDate.now(clock)));
  }

  /** Writes a new service or a new state of one; what it was before stays known. */
  public DirectoryAnswer keep(Actor actor, ServiceEntry entry) {
    if (!Policy.CURRENT.allows(actor, Action.MANAGE, Resource.SERVICE)) {
      return refused(DirectoryRefusal.NOT_ALLOWED);
    }
    List<DirectoryRefusal> mistakes = mistakes(entry);
    if (!mistakes.isEmpty()) {
      return new DirectoryAnswer.Refused(mistakes);
    }
    try {
      return transactions.write(actor, () -> kept(actor, entry));
    } catch (DuplicateKeyException atTheSameTime) {
      return transactions.read(actor, () -> again(entry));
    }
  }

  private DirectoryAnswer kept(Actor actor, ServiceEntry entry) {
    List<OfferedService> line = repository.line(entry.line());
    if (line.stream().anyMatch(one -> one.id().equals(entry.id()))) {
      return new DirectoryAnswer.Done(entry.line());
    }
    boolean isNew = entry.line().equals(entry.id()) && entry.seen() == 0;
    if (line.isEmpty() && !isNew) {
      return new DirectoryAnswer.Absent();
    }
    if (!line.isEmpty() && line.getFirst().number() != entry.seen()) {
      return refused(DirectoryRefusal.OVERTAKEN);
    }
    repository.add(entry, actor, clock.instant());
    audit.record(actor, AuditEvent.changed("service.kept", "service", entry.line()));
    return new DirectoryAnswer.Done(entry.line());
  }

  private DirectoryAnswer again(ServiceEntry entry) {
    return repository.line(entry.line()).stream().anyMatch(one -> one.id().equals(entry.id()))
        ? new DirectoryAnswer.Done(entry.line())
        : refused(DirectoryRefusal.OVERTAKEN);
  }

  private List<DirectoryRefusal> mistakes(ServiceEntry entry) {
    List<DirectoryRefusal> mistakes = new ArrayList<>();
    if (entry.facility().isBlank()) {
      mistakes.add(DirectoryRefusal.FACILITY_MISSING);
    }
    if (kinds.byCode(entry.kind()).isEmpty()) {
      mistakes.add(DirectoryRefusal.KIND_UNKNOWN);
    }
    if (entry.area().stream().anyMatch(place -> places.byId(place).isEmpty())) {
      mistakes.add(DirectoryRefusal.PLACE_UNKNOWN);
    }
    if (entry.capacity().filter(number -> number < 1).isPresent()) {
      mistakes.add(DirectoryRefusal.CAPACITY_WRONG);
    }
    if (entry.contact().isBlank()) {
      mistakes.add(DirectoryRefusal.CONTACT_MISSING);
    }
    if (Stream.of(entry.facility(), entry.contact(), entry.opening())
        .anyMatch(text -> text.length() > LONGEST)) {
      mistakes.add(DirectoryRefusal.TEXT_LONG);
    }
    return mistakes;
  }

  private static DirectoryAnswer refused(DirectoryRefusal why) {
    return new DirectoryAnswer.Refused(List.of(why));
  }
}
