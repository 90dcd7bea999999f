package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.spreadsheet.SheetRefused;

/** A file that is not imported, with all that is wrong with it. Nothing of it was taken in. */
public class ImportRefused extends InvalidInput {

    /** The name of the file's field, in forms and by REST. */
    public static final String FIELD = SheetRefused.FIELD;

    private final transient List<ImportFault> faults;

    ImportRefused(List<ImportFault> faults, boolean all) {
        super(
                faults.stream().map(ImportFault::toFieldError).toList(),
                all ? "directory.importRefused" : "directory.importRefusedAtLeast",
                faults.size());
        this.faults = List.copyOf(faults);
    }

    static ImportRefused of(SheetRefused refused) {
        FieldError fault = refused.fault();
        return new ImportRefused(
                List.of(
                        fault.cell() == null
                                ? new ImportFault(null, 0, null, null, fault.key(), fault.arguments())
                                : new ImportFault(
                                        fault.cell().sheet(),
                                        fault.cell().row(),
                                        fault.cell().column(),
                                        null,
                                        fault.key(),
                                        fault.arguments())),
                true);
    }

    /** The faults in the order of the file; never empty. */
    public List<ImportFault> faults() {
        return faults;
    }
}
