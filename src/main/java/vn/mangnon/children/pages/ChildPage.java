package vn.mangnon.children.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.Episode;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.Residence;
import vn.mangnon.children.sources.Disagreement;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;

/**
 * A child's record as a page shows it.
 *
 * @param enters whether the person may change it
 * @param merges whether the person may take records apart again
 * @param disagreements what sources say otherwise
 * @param reader the account that reads, for the watermark
 */
public record ChildPage(
    ChildFile file,
    Places places,
    Lists lists,
    boolean enters,
    boolean merges,
    List<Disagreement> disagreements,
    String reader) {
  public ChildPage {
    disagreements = List.copyOf(disagreements);
  }

  /** One line of the timeline. */
  public sealed interface Line {
    /** The day it stands at. */
    LocalDate day();

    /** A fact. */
    record Happened(Episode episode) implements Line {
      @Override
      public LocalDate day() {
        return episode.startsOn();
      }
    }

    /** The child came to live somewhere. */
    record Moved(Residence residence, LocalDate day) implements Line {}
  }

  /** Everything with a day, latest first. */
  public List<Line> timeline() {
    List<Line> lines = new ArrayList<>();
    file.episodes().forEach(episode -> lines.add(new Line.Happened(episode)));
    for (Residence residence : file.residences()) {
      residence.span().from().ifPresent(day -> lines.add(new Line.Moved(residence, day)));
    }
    lines.sort(Comparator.comparing(Line::day).reversed());
    return lines;
  }

  /** Where the child lives now. */
  public Place place() {
    return places.place(file.place());
  }

  /** The word for a source. */
  public String source(String code, String language) {
    return lists.text(CodeList.SOURCE, code, language);
  }

  /** What a fact says in a language. */
  public String words(Fact fact, String language) {
    return FactWords.of(fact, lists, language);
  }

  /** Special circumstances that last today. */
  public List<Episode> circumstances() {
    return file.of(FactKind.SPECIAL_CIRCUMSTANCE).stream()
        .filter(one -> one.endsOn().map(end -> !end.isBefore(lists.today())).orElse(true))
        .toList();
  }

  /** The kinds one may add, in their order. */
  public List<FactKind> kinds() {
    return List.of(FactKind.values());
  }

  /** Years of age today, where the birth date says it. */
  public String age() {
    return file.identity()
        .identity()
        .birth()
        .map(birth -> Integer.toString(birth.mostYearsOn(lists.today())))
        .orElse("");
  }
}
