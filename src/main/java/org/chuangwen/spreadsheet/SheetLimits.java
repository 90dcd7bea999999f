package org.chuangwen.spreadsheet;

/**
 * How much of a file is read; what is larger is refused.
 *
 * @param bytes the longest file
 * @param sheets the most sheets with something in them
 * @param rows the most rows of a sheet with something in them, the header not counted
 * @param columns the most columns of a sheet
 * @param cellLength the most characters of a cell
 */
public record SheetLimits(int bytes, int sheets, int rows, int columns, int cellLength) {

    /** How much longer a workbook may be once it is unpacked: it is a zip archive, and those can hold anything. */
    static final long UNPACKED_MOST = 64L * 1024 * 1024;

    /** The same for one of its parts that is read at once and not row by row. */
    static final long PART_MOST = 2L * 1024 * 1024;

    /** The most parts of a workbook. */
    static final int PARTS_MOST = 500;
}
