package vn.mangnon.exchange.sdmx;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Every published figure as SDMX-CSV and as SDMX-JSON. */
@Controller
class SdmxFiles {
  private static final MediaType SDMX_CSV =
      MediaType.parseMediaType("application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8");
  private static final MediaType SDMX_JSON =
      MediaType.parseMediaType("application/vnd.sdmx.data+json;version=2.0.0");

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
    SdmxTable table = new SdmxTable(SdmxStructure.of(programme.code()), sample());
    observations().forEach(table::add);
    return file("so-lieu-mo-sdmx.csv", SDMX_CSV, table.bytes());
  }

  @GetMapping("/so-lieu-mo/sdmx.json")
  @Open
  ResponseEntity<byte[]> message() {
    SdmxMessage message =
        new SdmxMessage(SdmxStructure.of(programme.code()), sample(), clock.instant());
    observations().forEach(message::add);
    return file("so-lieu-mo-sdmx.json", SDMX_JSON, message.bytes());
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }

  private boolean sample() {
    return sample.stream().anyMatch(SampleMark::isSample);
  }

  private Stream<SdmxObservation> observations() {
    return programme.targets().stream()
        .flatMap(target -> target.measures().stream().flatMap(one -> observations(target, one)));
  }

  private Stream<SdmxObservation> observations(Target target, Measure measure) {
    int first = Math.min(programme.reporting().baselineYear(), programme.firstYear()) - 1;
    int last = Math.min(LocalDate.now(clock).getYear(), programme.lastYear());
    return indicators
        .byPlace(
            Actor.PUBLIC,
            target.id(),
            measure.series(),
            first,
            last,
            MapView.asItWas(),
            Optional.empty())
        .stream()
        .flatMap(ofPlace ->
            ofPlace.figures().stream()
                .map(figure ->
                    new SdmxObservation(target, measure, places.place(ofPlace.place()), figure)));
  }
}
