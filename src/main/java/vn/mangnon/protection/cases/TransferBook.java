package vn.mangnon.protection.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.CaseState;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.time.WorkingCalendar;

/** Keeps what other communes are asked to take over beside the actions that ask and answer. */
@Component
class TransferBook {
  private final TransferRepository transfers;
  private final RightsRepository rights;
  private final Places places;
  private final Clock clock;

  TransferBook(TransferRepository transfers, RightsRepository rights, Places places, Clock clock) {
    this.transfers = transfers;
    this.rights = rights;
    this.places = places;
    this.clock = clock;
  }

  /** Why a commune cannot be asked, or cannot accept, beside what the procedure says. */
  Optional<CaseRefusal> refusal(CaseRepository.File file, CaseState state, Command command) {
    if (command.payload() instanceof Payload.TransferAccepted) {
      // The database moves a case before its action is written; nothing else accepts it.
      return state.offer().orElseThrow().to() == file.place()
          ? Optional.empty()
          : Optional.of(CaseRefusal.NOT_NOW);
    }
    return command.payload() instanceof Payload.TransferAsked asked
        ? refusal(file, command, asked)
        : Optional.empty();
  }

  private Optional<CaseRefusal> refusal(
      CaseRepository.File file, Command command, Payload.TransferAsked asked) {
    if (!asked.offer().equals(command.transaction())) {
      throw new IllegalArgumentException("An asking has the identifier of its transaction");
    }
    if (asked.from() != file.place()) {
      return Optional.of(CaseRefusal.OVERTAKEN);
    }
    if (transfers.sealed(file.id())) {
      return Optional.of(CaseRefusal.SEALED);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    boolean commune =
        places.validOn(today, PlaceLevel.COMMUNE).stream().anyMatch(one -> one.id() == asked.to());
    if (!commune || rights.scopeOf(asked.to()).isEmpty()) {
      return Optional.of(CaseRefusal.COMMUNE_UNKNOWN);
    }
    return transfers.hasChair(asked.to())
        ? Optional.empty()
        : Optional.of(CaseRefusal.NO_CHAIR_THERE);
  }

  /** Puts every row of a case where the commune is that accepted it last. */
  void rehouse(UUID caseId) {
    transfers.rehouse(caseId);
  }

  /** Writes what an action means for an asking: it begins one, or one that waited waits no more. */
  void follow(
      Actor.User actor,
      CaseRepository.File file,
      Payload payload,
      CaseState before,
      CaseState after,
      Instant at) {
    if (payload instanceof Payload.TransferAsked asked) {
      transfers.add(file, asked, rights.scopeOf(asked.to()).orElseThrow(), actor, at);
      return;
    }
    boolean accepted = payload instanceof Payload.TransferAccepted;
    if (before.offer().isPresent() && after.offer().isEmpty() && !accepted) {
      transfers.end(
          before.offer().get().offer(),
          payload instanceof Payload.TransferDeclined
              ? Handover.State.DECLINED
              : Handover.State.WITHDRAWN,
          at);
    }
  }
}
