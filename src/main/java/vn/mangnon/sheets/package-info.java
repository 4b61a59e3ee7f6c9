/**
 * Spreadsheets and delimited text from strangers: recognised by their first bytes, looked through
 * for bombs and declarations before a library reads them, and written so that no cell runs.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.mangnon.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
