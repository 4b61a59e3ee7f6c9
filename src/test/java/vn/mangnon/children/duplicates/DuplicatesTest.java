package vn.mangnon.children.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.search.ChildQuery;
import vn.mangnon.children.search.ChildSearch;
import vn.mangnon.children.search.Found;
import vn.mangnon.linkage.synthetic.SyntheticRegister;

class DuplicatesTest {
  private static final Register REGISTER = new Register();
  private static final List<String> DECISIONS = List.of("merge", "pair", "pair_decision");
  private final int place = REGISTER.commune(0);
  private final int elsewhere = REGISTER.commune(1);
  private final Actor officer = REGISTER.officer(place);
  private final Actor keeper = REGISTER.user(Role.REGISTER_KEEPER, Optional.empty());
  private final Duplicates duplicates = REGISTER.the(Duplicates.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void mergesUndoneInAnyOrderLeaveEveryRowAsItWas(long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    List<UUID> children =
        java.util.stream.IntStream.range(0, 5)
            .mapToObj(i -> child(dice.nextBoolean() ? place : elsewhere, "Lê Văn An " + i))
            .toList();
    Map<String, List<String>> before = REGISTER.dump(DECISIONS);
    List<UUID> heads = new java.util.ArrayList<>(children);
    while (heads.size() > 1) {
      UUID loser = heads.remove(dice.nextInt(heads.size()));
      UUID winner = heads.get(dice.nextInt(heads.size()));
      assertThat(duplicates.merge(keeper, winner, loser, "thử"))
          .isEqualTo(new MergeAnswer.Done(winner));
    }
    List<UUID> merges =
        new java.util.ArrayList<>(
            REGISTER
                .superuser()
                .queryForList(
                    "select id from children.merge where undone_at is null order by merged_at desc",
                    UUID.class));
    // The last merge first: a record goes back to where it was when it was merged.
    merges.forEach(merge ->
        assertThat(duplicates.unmerge(keeper, merge)).isInstanceOf(MergeAnswer.Done.class));
    assertThat(REGISTER.dump(DECISIONS)).isEqualTo(before);
  }

  @Test
  void mergedRecordsAreReadAsOneAndFoundAsOne() {
    UUID one = child(place, "Phùng Thị Vân");
    UUID other = child(place, "Phùng Thị Vâng");
    fact(other, new Fact.Vaccination("bcg", 1));
    duplicates.merge(officer, one, other, "hỏi mẹ");
    ChildFile file = REGISTER.file(officer, other);
    assertThat(file.id()).isEqualTo(one);
    assertThat(file.merged()).extracting(revision -> revision.child()).containsExactly(other);
    assertThat(file.episodes()).hasSize(1);
    assertThat(REGISTER.the(ChildSearch.class).find(officer, ChildQuery.named("Phùng Thị Vâng")))
        .extracting(Found::child)
        .containsExactly(one);
  }

  @Test
  void aFactWrittenAfterTheMergeStaysWithTheRecordItWasWrittenIn() {
    UUID one = child(place, "Bàn Văn Lộc");
    UUID other = child(place, "Bàn Văn Lộc");
    duplicates.merge(officer, one, other, "");
    fact(other, new Fact.Vaccination("measles", 1));
    UUID merge = duplicates.mergesInto(officer, one).getFirst().id();
    duplicates.unmerge(officer, merge);
    assertThat(REGISTER.file(officer, one).episodes()).hasSize(1);
    assertThat(REGISTER.file(officer, other).episodes()).isEmpty();
  }

  @Test
  void whatAPersonDecidedTheMachineDoesNotDecideAgain() {
    UUID one = child(place, "Triệu Văn Dùng");
    UUID other = child(place, "Triệu Văn Dùng");
    duplicates.differentFromTheStart(officer, one, List.of(other));
    assertThat(duplicates.mergeAutomatically(one, other)).isInstanceOf(MergeAnswer.Overtaken.class);
    assertThat(REGISTER.file(officer, other).id()).isEqualTo(other);
  }

  @Test
  void everyDecisionAboutAPairStaysAndTheLastOneSpeaks() {
    UUID one = child(place, "Triệu Văn Ghi");
    UUID other = child(place, "Triệu Văn Ghi");
    duplicates.merge(officer, one, other, "");
    duplicates.unmerge(officer, duplicates.mergesInto(officer, one).getFirst().id());
    duplicates.merge(officer, one, other, "hỏi lại mẹ");
    assertThat(
            REGISTER
                .superuser()
                .queryForList(
                    """
                    select d.state from children.pair_decision d join children.pair p on p.id = d.pair
                    where p.one in (?, ?) order by d.decided_at
                    """,
                    String.class,
                    one,
                    other))
        .containsExactly("SAME", "DIFFERENT", "SAME");
  }

  @Test
  void aLikelihoodIsNeverShownAsCertain() {
    Pair pair =
        new Pair(
            one(), one(), one(), 40, 0.99999, List.of(), Pair.State.OPEN, REGISTER.clock.instant());
    assertThat(pair.almostSure()).isTrue();
    assertThat(pair.percent()).isEqualTo(99.9);
  }

  private static UUID one() {
    return REGISTER.id();
  }

  @Test
  void recordsOfAnotherCommuneCannotBeMergedNorSeenAsAPair() {
    UUID mine = child(place, "Lỷ A Sáng");
    UUID theirs = child(elsewhere, "Lỷ A Sáng");
    assertThat(duplicates.merge(officer, mine, theirs, "")).isInstanceOf(MergeAnswer.Absent.class);
    DuplicateRepository repository = REGISTER.the(DuplicateRepository.class);
    REGISTER
        .the(SignedTransaction.class)
        .write(
            keeper,
            () -> {
              int here = scope(mine);
              int there = scope(theirs);
              repository.put(
                  REGISTER.id(),
                  new DuplicateRepository.Found(mine, theirs, here, there, 9, .99, List.of()),
                  REGISTER.clock.instant());
              return mine;
            });
    List<Pair> seen = duplicates.open(officer);
    assertThat(seen).noneMatch(pair -> pair.one().equals(theirs) || pair.other().equals(theirs));
    assertThat(duplicates.open(keeper).size()).isGreaterThan(seen.size());
  }

  @Test
  void aMergeAcrossCommunesBringsTheRecordToTheWinnersOfficerAndBack() {
    UUID here = child(place, "Hoàng Văn Bảo");
    UUID there = child(elsewhere, "Hoàng Văn Bảo");
    fact(there, new Fact.Vaccination("bcg", 1));
    duplicates.merge(keeper, here, there, "chuyển nhà");
    assertThat(REGISTER.file(officer, here).episodes()).hasSize(1);
    ChildFiles files = REGISTER.the(ChildFiles.class);
    Actor neighbour = REGISTER.officer(elsewhere);
    assertThat(files.read(neighbour, there, "test")).isEmpty();
    duplicates.unmerge(keeper, duplicates.mergesInto(keeper, here).getFirst().id());
    assertThat(files.read(neighbour, there, "test")).isPresent();
  }

  @Test
  void aHuntProposesRecordsOfOneChildAndNotStrangers() {
    int quiet = REGISTER.commune(2);
    Actor hunter = REGISTER.officer(quiet);
    List<UUID> pair = new java.util.ArrayList<>();
    new SyntheticRegister(7, 60, 0)
        .records()
        .filter(one -> one.born().compareTo("2026") < 0)
        .forEach(
            one -> REGISTER.open(hunter, quiet, one.name(), written(one.born()), one.mother()));
    pair.add(REGISTER.open(hunter, quiet, "Tằng Thị Múi Nhì", "14/02/2017", "Chìu Thị Sám"));
    pair.add(REGISTER.open(hunter, quiet, "Tang Thi Mui Nhi", "14/02/2017", "Chìu Thị Sám"));
    REGISTER.the(Hunt.class).run(hunter);
    assertThat(duplicates.open(hunter))
        .first()
        .satisfies(best -> assertThat(List.of(best.one(), best.other())).hasSameElementsAs(pair));
  }

  private static String written(String iso) {
    return vn.mangnon.children.record.BirthDate.parse(iso).orElseThrow().written();
  }

  private int scope(UUID child) {
    Integer scope =
        REGISTER
            .superuser()
            .queryForObject("select scope from children.child where id = ?", Integer.class, child);
    return scope == null ? 0 : scope;
  }

  private UUID child(int where, String name) {
    return REGISTER.open(keeper, where, name, "05/03/2019", "Nguyễn Thị Thơm");
  }

  private void fact(UUID child, Fact fact) {
    done(
        REGISTER
            .the(Facts.class)
            .record(
                keeper,
                child,
                new FactEntry(
                    REGISTER.id(), fact, LocalDate.of(2020, 1, 1), Optional.empty(), "", "visit")));
  }
}
