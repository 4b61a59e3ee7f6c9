/**
 * From a report to a safe child: concerns taken in through any channel, a case for each child as an
 * append-only list of actions, and the clocks that Decree 56/2017/NĐ-CP starts.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "children",
      "children :: record",
      "children :: search",
      "places",
      "agencies",
      "statistics",
      "access",
      "audit",
      "database",
      "folder",
      "time"
    })
package vn.mangnon.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
