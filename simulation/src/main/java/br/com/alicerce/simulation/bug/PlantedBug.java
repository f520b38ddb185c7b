package br.com.alicerce.simulation.bug;

import br.com.alicerce.simulation.world.Construction;
import java.util.Locale;
import java.util.function.Supplier;

/** The bugs that may be planted. */
public enum PlantedBug {
  NAIVE_POLLER(RelayBugs::naivePoller),
  DIRTY_READ(RelayBugs::dirtyRead),
  UNFAIR_BATCH(RelayBugs::unfairBatch),
  NO_EPOCH(RelayBugs::noEpoch),
  LEASE_FOR_EVER(RelayBugs::leaseForEver),
  MARKED_BEFORE_REPLY(RelayBugs::markedBeforeReply),
  COUNTED_REPLIES(RelayBugs::countedReplies),
  MAX_LENGTH(RelayBugs::maxLength),
  TRIMS_DELIVERED(RelayBugs::trimsDelivered),
  ACKNOWLEDGED_BEFORE_COMMIT(StreamBugs::acknowledgedBeforeCommit),
  ACKNOWLEDGES_ALL(StreamBugs::acknowledgesAll),
  NO_RECLAIM(StreamBugs::noReclaim),
  GROUP_MADE_ONCE(StreamBugs::groupMadeOnce),
  LEAVES_WITH_PENDING(StreamBugs::leavesWithPending),
  OFFSET_OUTSIDE_THE_TRANSACTION(TurnBugs::offsetOutsideTheTransaction),
  EFFECTS_OUTSIDE_THE_TRANSACTION(TurnBugs::effectsOutsideTheTransaction),
  NO_OFFSET_LOCK(TurnBugs::noOffsetLock),
  HOLE_IGNORED(TurnBugs::holeIgnored),
  DUPLICATE_APPLIED(TurnBugs::duplicateApplied),
  OFFSET_REMEMBERED(TurnBugs::offsetRemembered),
  FAILURE_SKIPPED(TurnBugs::failureSkipped),
  PARKS_ALL(TurnBugs::parksAll),
  PARKED_BLOCKS_OTHERS(TurnBugs::parkedBlocksOthers),
  ATTEMPTS_FORGOTTEN(TurnBugs::attemptsForgotten),
  NO_RECONCILER(TurnBugs::noReconciler);

  private final Supplier<Construction> construction;

  PlantedBug(Supplier<Construction> construction) {
    this.construction = construction;
  }

  /** How processes are built that have it. */
  public Construction construction() {
    return construction.get();
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
