package vn.mangnon.web.plan;

import java.util.List;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceHistory;
import vn.mangnon.statistics.TargetStanding;

/** One place: its line to both sides, the units in it, and where its targets stand. */
public record PlacePage(
    Place place,
    PlaceHistory history,
    List<Place> within,
    List<TargetStanding> standings,
    int year,
    int lastYear) {}
