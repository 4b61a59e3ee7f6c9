package vn.mangnon.protection.cases;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.rules.ActionKind;

/**
 * Takes one action in the cases of several children of one report, in one transaction: each case by
 * its own rules and the actor's part in it, all of them or none.
 */
@Service
public class SharedDeeds {
  /**
   * What one does once for siblings: a note, a visit to where they are cared for, a service, a
   * measure that protects them. What is found out about a child (forms 02, 03, 06), decided on it
   * by number (plan, separation, care) or ends its case is each child's own.
   */
  public static final Set<ActionKind> KINDS =
      Set.copyOf(
          EnumSet.of(
              ActionKind.EMERGENCY_MEASURE,
              ActionKind.SERVICE_GIVEN,
              ActionKind.NOTED,
              ActionKind.CARE_FOLLOWED));

  private final SignedTransaction transactions;
  private final Cases cases;
  private final CaseRepository repository;

  SharedDeeds(SignedTransaction transactions, Cases cases, CaseRepository repository) {
    this.transactions = transactions;
    this.cases = cases;
    this.repository = repository;
  }

  /**
   * The identifier of an action in a sibling's case: the same each time for the same form, so that
   * sent twice it is one there too, and as ordered in time as the form's.
   */
  public static UUID transaction(UUID form, UUID sibling) {
    ByteBuffer hash =
        ByteBuffer.wrap(
            sha256()
                .digest(
                    ByteBuffer.allocate(4 * Long.BYTES)
                        .putLong(form.getMostSignificantBits())
                        .putLong(form.getLeastSignificantBits())
                        .putLong(sibling.getMostSignificantBits())
                        .putLong(sibling.getLeastSignificantBits())
                        .array()));
    long time = form.getMostSignificantBits() & ~0xFFFFL;
    long high = time | 0x7000L | (hash.getLong() & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (hash.getLong() >>> 2);
    return new UUID(high, low);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes an action here and in siblings' cases.
   *
   * @param here in the case it was written in
   * @param others the same in other cases of its report, one a case
   */
  public SharedAnswer perform(Actor actor, Command here, List<Command> others) {
    if (others.isEmpty()) {
      return new SharedAnswer(Map.of(here.caseId(), cases.perform(actor, here)));
    }
    List<Command> all =
        Stream.concat(Stream.of(here), others.stream())
            .sorted(Comparator.comparing(Command::caseId))
            .toList();
    if (!(actor instanceof Actor.User user)) {
      return absent(all);
    }
    try {
      return transactions.write(actor, () -> performed(user, here, all));
    } catch (NotAll undone) {
      return undone.answer;
    } catch (DuplicateKeyException takenIdentifier) {
      return absent(all);
    }
  }

  /** In the order of the cases, as whoever else does so, so that nobody waits for the other. */
  private SharedAnswer performed(Actor.User actor, Command here, List<Command> all) {
    Optional<UUID> report = report(here.caseId());
    Map<UUID, CaseAnswer> answers = new HashMap<>();
    for (Command command : all) {
      boolean beside = report.isPresent() && report(command.caseId()).equals(report);
      answers.put(
          command.caseId(), beside ? cases.performed(actor, command) : new CaseAnswer.Absent());
    }
    SharedAnswer answer = new SharedAnswer(answers);
    if (!answer.recorded()) {
      throw new NotAll(answer);
    }
    return answer;
  }

  private Optional<UUID> report(UUID caseId) {
    return repository.find(caseId).map(CaseRepository.File::concern);
  }

  private static SharedAnswer absent(List<Command> commands) {
    return new SharedAnswer(
        commands.stream()
            .collect(
                Collectors.toMap(
                    Command::caseId, command -> new CaseAnswer.Absent(), (a, b) -> a)));
  }

  /** Undoes what was recorded before a case refused. */
  private static final class NotAll extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SharedAnswer answer;

    NotAll(SharedAnswer answer) {
      super("Not recorded in every case", null, false, false);
      this.answer = answer;
    }
  }
}
