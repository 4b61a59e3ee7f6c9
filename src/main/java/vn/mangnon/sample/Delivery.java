package vn.mangnon.sample;

import java.time.Instant;
import java.util.List;
import vn.mangnon.statistics.SubmissionState;

/** Figures that reached the province together. */
record Delivery(String name, Instant knownAt, SubmissionState state, List<SampleFigure> figures) {}
