package vn.mangnon.web;

/** Tells whether the figures in this database are made up, so that every page and file says so. */
@FunctionalInterface
public interface SampleMark {
  /** True when the database was filled by the sample generator. */
  boolean isSample();
}
