package vn.mangnon.exchange.sdmx;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Open;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Target;
import vn.mangnon.statistics.Indicators;
import vn.mangnon.statistics.MapView;
import vn.mangnon.web.SampleMark;

/** Every published figure as SDMX-CSV. */
@Controller
class SdmxFiles {
  private static final MediaType SDMX_CSV =
      MediaType.parseMediaType("application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8");

  private final Indicators indicators;
  private final Programme programme;
  private final Places places;
  private final ObjectProvider<SampleMark> sample;
  private final Clock clock;

  SdmxFiles(
      Indicators indicators,
      Programme programme,
      Places places,
      ObjectProvider<SampleMark> sample,
      Clock clock) {
    this.indicators = indicators;
    this.programme = programme;
    this.places = places;
    this.sample = sample;
    this.clock = clock;
  }

  @GetMapping("/so-lieu-mo/sdmx.csv")
  @Open
  ResponseEntity<byte[]> everything() {
    SdmxTable table =
        new SdmxTable(programme.code(), sample.stream().anyMatch(SampleMark::isSample));
    for (Target target : programme.targets()) {
      target.measures().forEach(measure -> write(table, target, measure));
    }
    return ResponseEntity.ok()
        .contentType(SDMX_CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("so-lieu-mo-sdmx.csv").build().toString())
        .body(table.bytes());
  }

  private void write(SdmxTable table, Target target, Measure measure) {
    int first = Math.min(programme.reporting().baselineYear(), programme.firstYear()) - 1;
    int last = Math.min(LocalDate.now(clock).getYear(), programme.lastYear());
    indicators
        .byPlace(
            Actor.PUBLIC,
            target.id(),
            measure.series(),
            first,
            last,
            MapView.asItWas(),
            Optional.empty())
        .forEach(ofPlace ->
            ofPlace
                .figures()
                .forEach(
                    figure -> table.add(target, measure, places.place(ofPlace.place()), figure)));
  }
}
