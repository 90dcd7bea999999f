package org.chuangwen.rectification;

import java.util.List;
import org.chuangwen.problem.InvalidInput;

/** A file that is not imported, with all that is wrong with it. Nothing of it was taken in. */
public class CaseFileRefused extends InvalidInput {

    /** The name of the file's field, in forms and by REST. */
    public static final String FIELD = "file";

    private final transient List<CaseFileFault> faults;

    CaseFileRefused(List<CaseFileFault> faults, boolean all) {
        super(
                faults.stream().map(CaseFileFault::toFieldError).toList(),
                all ? "rectification.importRefused" : "rectification.importRefusedAtLeast",
                faults.size());
        this.faults = List.copyOf(faults);
    }

    static CaseFileRefused because(String key, Object... arguments) {
        return new CaseFileRefused(List.of(CaseFileFault.ofFile(key, arguments)), true);
    }

    /** The faults in the order of the file; never empty. */
    public List<CaseFileFault> faults() {
        return faults;
    }
}
