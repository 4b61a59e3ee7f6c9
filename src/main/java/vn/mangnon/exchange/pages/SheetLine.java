package vn.mangnon.exchange.pages;

import java.util.UUID;

/** A form of a place for a period, to be opened. */
public record SheetLine(
    UUID id,
    String placeVi,
    String placeEn,
    String periodVi,
    String periodEn,
    String stateVi,
    String stateEn) {}
