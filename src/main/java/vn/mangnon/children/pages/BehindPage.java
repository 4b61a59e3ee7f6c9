package vn.mangnon.children.pages;

import vn.mangnon.children.counts.RegisterCounts;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;

/** The children behind a number. */
public record BehindPage(RegisterCounts.Behind found, Programme programme, Places places) {
  /** The figure's name in a language. */
  public String name(String language) {
    return CountsPage.nameOf(programme, found.rule().element(), language);
  }

  /** Where they are counted. */
  public Place place() {
    return places.place(found.submission().place());
  }

  /** The page about the whole form. */
  public String form() {
    return "/nhap-so-lieu/" + found.submission().id() + "/so-tre-em";
  }
}
