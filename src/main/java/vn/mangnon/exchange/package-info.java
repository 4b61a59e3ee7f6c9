/**
 * Figures in and out as files: workbooks, CSV, dataValueSets and SDMX, checked before they count.
 */
@ApplicationModule(
    allowedDependencies = {
      "web",
      "children :: exports",
      "children :: record",
      "statistics",
      "sheets",
      "programme",
      "places",
      "agencies",
      "access",
      "audit",
      "background",
      "time",
      "database"
    })
@NullMarked
package vn.mangnon.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
