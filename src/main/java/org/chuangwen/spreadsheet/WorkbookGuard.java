package org.chuangwen.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a workbook once without keeping anything, to see how large it is: a few kilobytes of zip can hold gigabytes,
 * and the library keeps each part in memory.
 */
final class WorkbookGuard {

    private static final int BUFFER = 16 * 1024;

    private WorkbookGuard() {}

    /** @throws SheetRefused if it unpacks to more than may be, or is no zip archive */
    static void check(byte[] file) {
        byte[] buffer = new byte[BUFFER];
        long whole = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                long most = mostOf(part.getName());
                long length = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    length += read;
                    whole += read;
                    if (length > most || whole > SheetLimits.UNPACKED_MOST) {
                        throw SheetRefused.because("spreadsheet.bomb");
                    }
                }
                if (++parts > SheetLimits.PARTS_MOST) {
                    throw SheetRefused.because("spreadsheet.bomb");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw SheetRefused.because("spreadsheet.brokenWorkbook");
        }
        if (parts == 0) {
            throw SheetRefused.because("spreadsheet.brokenWorkbook");
        }
    }

    /** Rows are read one by one, texts are kept as such; any other part becomes a tree many times its length. */
    private static long mostOf(String part) {
        boolean streamed = part.startsWith("xl/worksheets/") && part.endsWith(".xml")
                || part.equals("xl/sharedStrings.xml")
                || part.startsWith("xl/media/");
        return streamed ? SheetLimits.UNPACKED_MOST : SheetLimits.PART_MOST;
    }
}
