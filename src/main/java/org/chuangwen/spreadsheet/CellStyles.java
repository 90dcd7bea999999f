package org.chuangwen.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Of all that a workbook says of its looks: which styles show a number as a date, and from which year dates count. */
final class CellStyles extends DefaultHandler {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatsOfStyles = new ArrayList<>();
    private boolean inStyles;
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        switch (name) {
            case "numFmt" -> formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            case "cellXfs" -> inStyles = true;
            case "xf" -> {
                if (inStyles) {
                    formatsOfStyles.add(number(attributes.getValue("numFmtId")));
                }
            }
            case "workbookPr" -> {
                String value = attributes.getValue("date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            }
            default -> {
                // Colours and borders say nothing.
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (name.equals("cellXfs")) {
            inStyles = false;
        }
    }

    /** @param style a cell's style as the sheet names it, null for none */
    boolean isDate(String style) {
        int index = number(style);
        if (index < 0 || index >= formatsOfStyles.size()) {
            return false;
        }
        int format = formatsOfStyles.get(index);
        return DateUtil.isADateFormat(format, formats.get(format));
    }

    /** Whether dates count from 1904, as on old Macintoshes, and not from 1900. */
    boolean from1904() {
        return from1904;
    }

    private static int number(String text) {
        return text == null || !text.matches("\\d{1,9}") ? -1 : Integer.parseInt(text);
    }
}
