package vn.mangnon.children.sources;

import java.util.List;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Identity;

/** One good row of a file. */
record FileRow(
    int row,
    String identifier,
    Identity identity,
    Home home,
    List<Carer> carers,
    List<FactEntry> facts) {}
