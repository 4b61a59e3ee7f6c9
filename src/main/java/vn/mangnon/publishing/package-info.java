/**
 * The annual report and the mid-term review as files (docx, xlsx, pdf), drafted from the same
 * figures as the screen, and the forms of the protection of children on paper; it may use the web
 * shell and every module below it.
 */
@ApplicationModule(
    allowedDependencies = {
      "web",
      "statistics",
      "programme",
      "places",
      "agencies",
      "access",
      "audit",
      "time",
      "children :: record",
      "protection :: cases",
      "protection :: rules"
    })
@NullMarked
package vn.mangnon.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
