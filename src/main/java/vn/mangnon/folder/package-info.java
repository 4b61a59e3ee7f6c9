/** Reads the files of a programme's folder and says where a mistake stands; uses nothing else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.mangnon.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
