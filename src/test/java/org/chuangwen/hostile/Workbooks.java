package org.chuangwen.hostile;

import static org.chuangwen.hostile.Bytes.ascii;
import static org.chuangwen.hostile.Bytes.concat;
import static org.chuangwen.hostile.Bytes.cut;
import static org.chuangwen.hostile.Bytes.hex;
import static org.chuangwen.hostile.Bytes.random;
import static org.chuangwen.hostile.Bytes.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Excel files that are bombs, carry foreign entities or lie about themselves. None has a row that may be taken in. */
final class Workbooks {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final int MEGABYTE = 1024 * 1024;

    private Workbooks() {}

    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> all = new TreeMap<>();
        all.put("xlsx-sheet-bomb", () -> padded(SHEET, XML + "<worksheet " + MAIN + "><sheetData>", 200));
        all.put("xlsx-strings-bomb", () -> padded(STRINGS, XML + "<sst " + MAIN + "><si><t>", 200));
        all.put("xlsx-styles-bomb", () -> padded("xl/styles.xml", XML + "<styleSheet " + MAIN + ">", 200));
        all.put("xlsx-types-bomb", () -> padded("[Content_Types].xml", XML + "<Types>", 200));
        all.put("xlsx-unused-part-bomb", () -> padded("xl/media/image1.png", "", 300));
        all.put("xlsx-rows-1m", () -> sheet("<row/>".repeat(1_048_577)));
        all.put("xlsx-cells-1m", () -> sheet("<row r=\"1\">" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>"));
        all.put("xlsx-cell-2m", () -> sheet(text("A1", "x".repeat(2_000_000))));
        all.put(
                "xlsx-strings-many",
                () -> with(STRINGS, XML + "<sst " + MAIN + ">" + "<si><t>a</t></si>".repeat(300_000) + "</sst>"));
        all.put("xlsx-entity-file", () -> with(SHEET, doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">")));
        all.put("xlsx-entity-net", () -> with(SHEET, doctype("<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">")));
        all.put(
                "xlsx-entity-parameter",
                () -> with(SHEET, doctype("<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;")));
        all.put("xlsx-entity-laughs", () -> with(SHEET, doctype(laughs())));
        all.put(
                "xlsx-entity-quadratic",
                () -> with(
                        STRINGS,
                        XML + "<!DOCTYPE s [<!ENTITY x \"" + "a".repeat(100_000) + "\">]><sst " + MAIN + "><si><t>"
                                + "&x;".repeat(10_000) + "</t></si></sst>"));
        all.put(
                "xlsx-entity-in-workbook",
                () -> with("xl/workbook.xml", doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">")));
        all.put(
                "xlsx-entity-in-types",
                () -> with("[Content_Types].xml", doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">")));
        all.put(
                "xlsx-include",
                () -> sheet("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"));
        all.put("xlsx-deep", () -> sheet("<a>".repeat(100_000) + "</a>".repeat(100_000)));
        all.put("xlsx-attributes", () -> sheet("<row " + attributes(50_000) + "/>"));
        all.put("xlsx-not-closed", () -> with(SHEET, XML + "<worksheet " + MAIN + "><sheetData><row>"));
        all.put("xlsx-invalid-utf-8", () -> workbook(SHEET, concat(ascii(XML + "<worksheet><t>"), hex("C3 28 FF FE"))));
        all.put(
                "xlsx-utf-16",
                () -> workbook(
                        SHEET,
                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_16)));
        all.put("xlsx-encoding-unknown", () -> with(SHEET, "<?xml version=\"1.0\" encoding=\"x-evil\"?><worksheet/>"));
        all.put("xlsx-control-characters", () -> sheet(text("A1", "\u0001\u0002")));
        all.put("xlsx-slip", () -> with("../../../../tmp/hostile", "x"));
        all.put("xlsx-slip-windows", () -> with("..\\..\\hostile", "x"));
        all.put("xlsx-slip-absolute", () -> with("/etc/hostile", "x"));
        all.put("xlsx-name-long", () -> with("x".repeat(60_000), "x"));
        all.put("xlsx-name-null", () -> with("xl/\0x", "x"));
        all.put("xlsx-parts-20000", Workbooks::manyParts);
        all.put("xlsx-inside-xlsx", () -> workbook("xl/embeddings/x.xlsx", padded(SHEET, XML, 50)));
        all.put("xlsx-no-types", () -> without("[Content_Types].xml"));
        all.put("xlsx-no-workbook", () -> without("xl/workbook.xml"));
        all.put("xlsx-no-sheet", () -> without(SHEET));
        all.put("xlsx-no-relations", () -> without("_rels/.rels"));
        all.put(
                "xlsx-relation-to-itself",
                () -> with("xl/_rels/workbook.xml.rels", relations("sheet", "workbook.xml")));
        all.put(
                "xlsx-relation-outside",
                () -> with("xl/_rels/workbook.xml.rels", relations("worksheet", "../../../../etc/passwd")));
        all.put(
                "xlsx-relation-to-net",
                () -> with(
                        "xl/_rels/workbook.xml.rels",
                        relations("worksheet", "http://127.0.0.1:9/x").replace("/>", " TargetMode=\"External\"/>")));
        all.put("xlsx-string-index", () -> sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999999</v></c></row>"));
        all.put("xlsx-string-index-negative", () -> sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>"));
        all.put("xlsx-string-index-text", () -> sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>abc</v></c></row>"));
        all.put("xlsx-style-index", () -> sheet("<row r=\"1\"><c r=\"A1\" s=\"999999\"><v>1</v></c></row>"));
        all.put("xlsx-cell-far", () -> sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        all.put("xlsx-cell-beyond", () -> sheet("<row r=\"2147483647\"><c r=\"ZZZZZZZ2147483647\"><v>1</v></c></row>"));
        all.put("xlsx-cell-reference-bad", () -> sheet("<row r=\"-5\"><c r=\"1A\"><v>1</v></c></row>"));
        all.put(
                "xlsx-cell-twice",
                () -> sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row><row r=\"1\"/>"));
        all.put("xlsx-number-huge", () -> sheet("<row r=\"1\"><c r=\"A1\"><v>1e999999</v></c></row>"));
        all.put("xlsx-number-none", () -> sheet("<row r=\"1\"><c r=\"A1\"><v>NaN</v></c></row>"));
        all.put(
                "xlsx-number-digits",
                () -> sheet("<row r=\"1\"><c r=\"A1\"><v>" + "9".repeat(100_000) + "</v></c></row>"));
        all.put("xlsx-error-cell", () -> sheet("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>"));
        all.put("xlsx-type-unknown", () -> sheet("<row r=\"1\"><c r=\"A1\" t=\"evil\"><v>1</v></c></row>"));
        all.put("xlsx-formula-circle", () -> sheet("<row r=\"1\"><c r=\"A1\"><f>A1+1</f></c></row>"));
        all.put(
                "xlsx-formula-command",
                () -> sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>cmd|'/C calc'!A0</f><v>x</v></c></row>"));
        all.put(
                "xlsx-formula-deep",
                () -> sheet("<row r=\"1\"><c r=\"A1\"><f>" + "(".repeat(50_000) + "</f></c></row>"));
        all.put(
                "xlsx-merged",
                () -> sheet("</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells><sheetData>"));
        all.put(
                "xlsx-dimension",
                () -> with(
                        SHEET,
                        XML + "<worksheet " + MAIN + "><dimension ref=\"A1:XFD1048576\"/><sheetData/></worksheet>"));
        all.put("xlsx-empty-sheet", () -> sheet(""));
        for (int percent : new int[] {1, 25, 50, 75, 95, 99}) {
            all.put("xlsx-cut-" + percent, () -> cut(sheet(text("A1", "来源")), percent));
        }
        all.put("xlsx-flipped", Workbooks::flipped);
        all.put("xlsx-comment", () -> concat(sheet(""), random(60_000)));
        all.put("xlsx-behind-script", () -> concat(ascii("#!/bin/sh\nexit\n"), sheet("")));
        all.put("xlsx-empty-zip", () -> hex("50 4B 05 06 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"));
        all.put("xlsx-magic-only", () -> hex("50 4B 03 04"));
        all.put("xlsx-size-lies", Workbooks::lying);
        all.put("xls-header", () -> concat(hex("D0 CF 11 E0 A1 B1 1A E1"), random(5_000)));
        all.put("xls-loop", () -> concat(hex("D0 CF 11 E0 A1 B1 1A E1"), new byte[504], new byte[5_000]));
        all.put("docx", () -> with("word/document.xml", XML + "<w:document xmlns:w=\"w\"/>"));
        all.put("ods", () -> zip(Map.of("mimetype", ascii("application/vnd.oasis.opendocument.spreadsheet"))));
        return all;
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                        + "</Types>"));
        parts.put("_rels/.rels", utf8(relations("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                utf8(XML + "<workbook " + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", utf8(relations("worksheet", "worksheets/sheet1.xml")));
        parts.put(STRINGS, utf8(XML + "<sst " + MAIN + "/>"));
        parts.put(SHEET, utf8(XML + "<worksheet " + MAIN + "><sheetData/></worksheet>"));
        return parts;
    }

    private static String relations(String type, String target) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static byte[] sheet(String rows) {
        return with(SHEET, XML + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String text(String cell, String text) {
        return "<row r=\"1\"><c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    }

    private static byte[] with(String part, String content) {
        return workbook(part, utf8(content));
    }

    private static byte[] workbook(String part, byte[] content) {
        Map<String, byte[]> parts = parts();
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] without(String part) {
        Map<String, byte[]> parts = parts();
        parts.remove(part);
        return zip(parts);
    }

    private static String doctype(String declarations) {
        return XML + "<!DOCTYPE worksheet [" + declarations + "]><worksheet " + MAIN
                + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY x0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY x")
                    .append(i)
                    .append(" \"")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities + "<!ENTITY x \"&x29;\">";
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        return attributes.toString();
    }

    /** A part of so many megabytes of blanks, which a zip makes small. */
    private static byte[] padded(String part, String begin, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> other : parts().entrySet()) {
                if (!other.getKey().equals(part)) {
                    zip.putNextEntry(new ZipEntry(other.getKey()));
                    zip.write(other.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(utf8(begin));
            byte[] blanks = new byte[MEGABYTE];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                zip.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = parts();
        for (int i = 0; i < 20_000; i++) {
            parts.put("xl/p" + i, ascii("x"));
        }
        return zip(parts);
    }

    private static byte[] flipped() {
        byte[] bytes = sheet(text("A1", "来源"));
        for (int i = 100; i < bytes.length; i += 97) {
            bytes[i] ^= 0x55;
        }
        return bytes;
    }

    /** The first part says that it is empty, and is not. */
    private static byte[] lying() {
        byte[] bytes = sheet(text("A1", "来源"));
        java.util.Arrays.fill(bytes, 18, 26, (byte) 0);
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
