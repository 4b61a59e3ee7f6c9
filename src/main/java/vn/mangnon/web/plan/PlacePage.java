package vn.mangnon.web.plan;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceHistory;
import vn.mangnon.web.figures.Board;

/** One place: its line to both sides, the units in it, and where its targets stand. */
public record PlacePage(
    Place place,
    PlaceHistory history,
    List<Place> within,
    Board board,
    List<Integer> years,
    List<LocalDate> maps) {}
