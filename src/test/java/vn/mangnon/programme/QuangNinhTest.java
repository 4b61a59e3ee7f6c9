package vn.mangnon.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.mangnon.programme.Checkpoint.Comparator;

class QuangNinhTest {
  private final Programme plan = QuangNinh.world().programme();

  @Test
  void holdsTheWholePlan() {
    assertThat(plan.objectives()).hasSize(4);
    assertThat(plan.indicators()).extracting(Indicator::number).hasSize(24).isSorted();
    assertThat(plan.targets()).hasSize(35);
    assertThat(plan.taskGroups()).hasSize(8);
    assertThat(plan.taskGroups()).flatExtracting(TaskGroup::actions).hasSize(33);
    assertThat(plan.duties()).hasSize(40);
    assertThat(plan.duties().stream().map(Duty::agency).distinct()).hasSize(15);
    assertThat(plan.calendar()).filteredOn(CalendarEntry::inPlan).hasSize(15);
    assertThat(plan.funding().rules()).hasSize(3);
  }

  @Test
  void keepsTheIrregularitiesOfTheTargets() {
    assertThat(target("CT4.b").checkpoints().values())
        .extracting(Checkpoint::comparator)
        .containsExactly(Comparator.LE, Comparator.LT);
    assertThat(target("CT5.b").checkpoints()).containsOnlyKeys(2030);
    assertThat(target("CT6.a").checkpoints()).containsOnlyKeys(2030);
    assertThat(target("CT19.a").checkpoints()).containsOnlyKeys(2025);
    assertThat(target("CT12.a").checkpoints()).isEmpty();
    assertThat(target("CT12.a").checkpointIn(2023).orElseThrow().value())
        .isEqualByComparingTo("100");
    assertThat(target("CT13.a").checkpoints()).containsOnlyKeys(2025, 2026, 2027, 2028, 2029, 2030);
    assertThat(target("CT13.a").checkpointIn(2027).orElseThrow().upTo())
        .contains(new BigDecimal("5"));
    assertThat(target("CT4.c").subpopulation()).isEqualTo(Target.Subpopulation.RURAL);
    assertThat(target("CT4.d").subpopulation()).isEqualTo(Target.Subpopulation.URBAN);
    assertThat(target("CT17.b").decimals()).isEqualTo(2);
    assertThat(target("CT18.a").checkpointIn(2030).orElseThrow().value())
        .isEqualByComparingTo("99.99");
  }

  @Test
  void computesTargetsAsTheirDefinitionsSay() {
    assertThat(plan.targets())
        .filteredOn(t -> t.headline().formula() == Measure.Formula.SHARE_OF_PLACES)
        .extracting(Target::id)
        .containsExactly("CT1.a", "CT21.a");
    assertThat(target("CT13.a").headline().whenZero())
        .isEqualTo(Measure.ZeroRule.MET_IF_STILL_ZERO);
    assertThat(target("CT9.a").measures())
        .extracting(Measure::series)
        .containsExactly(Series.ADMIN, Series.SURVEY);
    assertThat(target("CT10.a").measures())
        .extracting(Measure::series, Measure::level)
        .containsExactly(tuple(Series.SURVEY, Level.PROVINCE));
    assertThat(target("CT8.b").headline().denominatorElement())
        .contains(target("CT8.a").headline().numeratorElement());
    assertThat(target("CT6.a").headline().level()).isEqualTo(Level.PROVINCE);
    assertThat(plan.targets())
        .filteredOn(t -> t.pathShape() == Target.PathShape.COMPOUND)
        .extracting(Target::id)
        .containsExactly("CT3.a", "CT3.b", "CT3.c", "CT11.b");
    assertThat(plan.targets())
        .allSatisfy(t -> assertThat(t.definition().status()).isEqualTo(Definition.Status.PROPOSED));
  }

  @Test
  void linksEveryTargetDutyAndActionToItsPassage() {
    PlanText text = plan.text();
    assertThat(plan.targets()).allSatisfy(t -> assertThat(text.anchorOf(t.quote())).isNotEmpty());
    assertThat(plan.duties()).allSatisfy(d -> assertThat(text.anchorOf(d.textVi())).isNotEmpty());
    assertThat(plan.taskGroups())
        .flatExtracting(TaskGroup::actions)
        .allSatisfy(action -> assertThat(text.anchorOf(action.textVi())).isNotEmpty());
    assertThat(text.passages())
        .filteredOn(passage -> passage.text().contains("[?]"))
        .as("doubtful readings stay marked")
        .hasSizeGreaterThan(8);
  }

  @Test
  void derivesOneFormForEachAgencyAndLevel() {
    assertThat(plan.forms())
        .extracting(Form::id)
        .contains("SO_LDTBXH.COMMUNE", "SO_LDTBXH.PROVINCE", "SO_YTE.COMMUNE", "SO_YTE.PROVINCE")
        .doesNotHaveDuplicates();
    assertThat(plan.forms()).flatExtracting(Form::elements).hasSameSizeAs(plan.elements());
  }

  @Test
  void leadsFollowTheDutiesOfThePlan() {
    Map<String, List<Integer>> byAgency =
        plan.indicators().stream()
            .collect(
                Collectors.groupingBy(
                    i -> i.lead().agency(),
                    Collectors.mapping(Indicator::number, Collectors.toList())));
    assertThat(byAgency.get("SO_LDTBXH")).containsExactly(1, 2, 8, 9, 10, 11, 12, 22, 23, 24);
    assertThat(byAgency.get("SO_YTE")).containsExactly(3, 4, 5, 6);
    assertThat(byAgency.get("BAN_DANTOC")).containsExactly(13);
    assertThat(plan.functionOf(plan.indicator("CT9").orElseThrow().lead())).isEqualTo("children");
  }

  private Target target(String id) {
    Optional<Target> target = plan.target(id);
    return target.orElseThrow();
  }
}
