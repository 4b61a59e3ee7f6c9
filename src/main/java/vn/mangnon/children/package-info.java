/**
 * The register of children: who a child is apart from what happened to it, found, linked and
 * followed; nothing in it is overwritten.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "programme",
      "places",
      "access",
      "audit",
      "background",
      "database",
      "folder",
      "sheets",
      "time",
      "growth",
      "linkage",
      "linkage :: names",
      "growth",
      "growth :: survey",
      "statistics"
    })
package vn.mangnon.children;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
