package vn.mangnon.children.sources;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Identity;

/** A child of a file: all good rows that bear one identifier of the source. */
final class FileChild {
  private final String identifier;
  private final Identity identity;
  private final Home home;
  private final int row;
  private final List<Carer> carers = new ArrayList<>();
  private final List<FactEntry> facts = new ArrayList<>();
  private int rows = 1;

  FileChild(String identifier, FileRow first) {
    this.identifier = identifier;
    this.identity = first.identity();
    this.home = first.home();
    this.row = first.row();
    carers.addAll(first.carers());
    first.facts().forEach(this::addFact);
  }

  String identifier() {
    return identifier;
  }

  Identity identity() {
    return identity;
  }

  Home home() {
    return home;
  }

  /** The first row it stands in. */
  int row() {
    return row;
  }

  /** How many rows it stands in. */
  int rows() {
    return rows;
  }

  List<Carer> carers() {
    return carers;
  }

  List<FactEntry> facts() {
    return facts;
  }

  /** Whether a row can be of the same child. */
  boolean agrees(FileRow other) {
    boolean sameName = Folded.of(identity.name()).equals(Folded.of(other.identity().name()));
    boolean sameBirth =
        identity.birth().isEmpty()
            || other.identity().birth().isEmpty()
            || identity.birth().equals(other.identity().birth());
    return sameName && sameBirth;
  }

  void add(FileRow other) {
    rows++;
    other.facts().forEach(this::addFact);
  }

  private void addFact(FactEntry fact) {
    boolean known =
        facts.stream()
            .anyMatch(
                one -> one.fact().equals(fact.fact()) && one.startsOn().equals(fact.startsOn()));
    if (!known) {
      facts.add(fact);
    }
  }
}
