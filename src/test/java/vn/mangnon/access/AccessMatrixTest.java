package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.database.TestDatabase;

/**
 * Every role, place relation, agency relation, resource and action against what was written down by
 * hand, asked of real servers: the embedded one and those installed on this machine.
 */
class AccessMatrixTest {
  static Stream<String> servers() {
    return Stream.concat(Stream.of(""), TestDatabase.installedServers().stream());
  }

  @ParameterizedTest(name = "server {0}")
  @MethodSource("servers")
  void everyCellIsAsItWasWrittenDown(String server) {
    try (MatrixWorld world = new MatrixWorld(server)) {
      assertThat(world.tables).containsExactlyInAnyOrderElementsOf(AccessOracle.tables());
      Matrix matrix = new Matrix(world.subjects);
      List<Subject> usual = world.subjects.stream().filter(Subject::isUsual).toList();
      assertThat(
              matrix.wrongCells(
                  world.app(), usual, EnumSet.allOf(Resource.class), EnumSet.allOf(Action.class)))
          .as("what the rules answer for each resource and action")
          .isEmpty();
      assertThat(matrix.wrongCells(world.app(), world.subjects, Mutants.RESOURCES, Mutants.ACTIONS))
          .as("what the rules answer for each place and agency")
          .isEmpty();
      List<Subject> bound =
          world.subjects.stream()
              .filter(one -> one.isUsual() || one.has("COMMUNE_OFFICER") || one.has("DEPARTMENT"))
              .toList();
      assertThat(matrix.wrongRows(world.app(), bound, world.tables, Set.of()))
          .as("what statements reach")
          .isEmpty();
      assertThat(matrix.wrongRows(world.app(), usual, world.tables, world.acceptSome()))
          .as("what statements reach when some was accepted")
          .isEmpty();
      assertThat(matrix.wrongAdditions(world.app(), usual, world.tables))
          .as("what can be added")
          .isEmpty();
    }
  }

  @Test
  void theCheckBeforeAPageAgrees() {
    AccessOracle oracle = new AccessOracle();
    for (Role role : Role.values()) {
      Actor actor =
          new Actor.User(
              UUID.randomUUID(),
              "X",
              List.of(
                  new Grant(
                      UUID.randomUUID(),
                      role,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      java.time.LocalDate.EPOCH,
                      Optional.empty())));
      for (Resource resource : Resource.values()) {
        for (Action action : Action.values()) {
          assertThat(Policy.CURRENT.allows(actor, action, resource))
              .as("%s %s %s", role, action, resource)
              .isEqualTo(oracle.opens(role, resource, action));
          assertThat(Policy.CURRENT.allows(Actor.PUBLIC, action, resource)).isFalse();
        }
      }
    }
    assertThat(oracle.opened()).hasSize(Role.values().length);
  }
}
