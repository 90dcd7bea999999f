package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.organisation.UnitKind;

/**
 * A unit as it is written down.
 *
 * @param parentCode the superior unit's code, null for the district
 * @param pairedCodes the communities it stands by, by their codes; bureaus only
 */
public record UnitForm(String code, String name, UnitKind kind, String parentCode, List<String> pairedCodes) {

    public UnitForm {
        code = Texts.stripped(code);
        name = Texts.stripped(name);
        parentCode = Texts.stripped(parentCode);
        pairedCodes = pairedCodes == null ? List.of() : List.copyOf(pairedCodes);
    }
}
