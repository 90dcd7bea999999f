package org.chuangwen.hostile;

import static org.chuangwen.hostile.Bytes.ascii;
import static org.chuangwen.hostile.Bytes.concat;
import static org.chuangwen.hostile.Bytes.hex;
import static org.chuangwen.hostile.Bytes.random;
import static org.chuangwen.hostile.Bytes.utf8;
import static org.chuangwen.hostile.Bytes.zeros;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** CSV files in every encoding and of every shape. None names a grid that exists, so that none may be taken in. */
final class Tables {

    private static final String HEADER = "外部编号,来源,社区,网格,大类,小类,问题描述,数量,计量单位,整改措施,严重程度\n";
    private static final String ROW = "H-1,网格巡查,无此社区,无此网格,无此大类,无此小类,描述,12,处,措施,重大\n";
    private static final String FILE = HEADER + ROW;

    private Tables() {}

    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> all = new TreeMap<>();
        for (String name : new String[] {
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-16",
            "UTF-32LE",
            "UTF-32BE",
            "GB18030",
            "GBK",
            "GB2312",
            "Big5",
            "ISO-8859-1",
            "windows-1252",
            "Shift_JIS",
            "EUC-KR",
            "EUC-JP",
            "ISO-2022-JP",
            "ISO-2022-KR",
            "IBM037",
            "KOI8-R",
            "US-ASCII"
        }) {
            all.put("csv-in-" + name, () -> FILE.getBytes(Charset.forName(name)));
        }
        all.put("csv-utf-8-mark", () -> utf8("\uFEFF" + FILE));
        all.put("csv-two-marks", () -> utf8("\uFEFF\uFEFF" + FILE));
        all.put("csv-utf-16-mark-only", () -> hex("FF FE"));
        all.put("csv-utf-16-odd", () -> concat(hex("FF FE"), FILE.getBytes(StandardCharsets.UTF_16LE), hex("41")));
        all.put(
                "csv-utf-16-lone-surrogate",
                () -> concat(hex("FF FE"), FILE.getBytes(StandardCharsets.UTF_16LE), hex("00 D8 0A 00")));
        all.put("csv-utf-7", () -> ascii("+ADw-script+AD4-,a,b\n1,2,3\n"));
        all.put("csv-nul", () -> utf8(HEADER + ROW.replace("描述", "描\0述")));
        all.put("csv-nul-header", () -> utf8("\0" + FILE));
        all.put("csv-only-nul", () -> zeros(10_000));
        all.put("csv-invalid-utf-8", () -> concat(utf8(HEADER), hex("C3 28 A0 A1 E2 28 A1 F0 28 8C BC"), utf8(ROW)));
        all.put("csv-overlong", () -> concat(utf8(HEADER), hex("C0 AF E0 80 AF F0 80 80 AF"), utf8(ROW)));
        all.put("csv-surrogates-in-utf-8", () -> concat(utf8(HEADER), hex("ED A0 80 ED B0 80"), utf8(ROW)));
        all.put("csv-above-unicode", () -> concat(utf8(HEADER), hex("F4 90 80 80 F8 88 80 80 80"), utf8(ROW)));
        all.put("csv-random", () -> random(100_000));
        all.put("csv-empty", () -> zeros(0));
        all.put("csv-blank", () -> ascii(" \n \n \n"));
        all.put("csv-header-only", () -> utf8(HEADER));
        all.put("csv-no-header", () -> utf8(ROW));
        all.put("csv-header-twice", () -> utf8(HEADER.strip() + "," + FILE));
        all.put("csv-headers-alike", () -> utf8("来源,来源,来源\n1,2,3\n"));
        all.put("csv-semicolons", () -> utf8(FILE.replace(',', ';')));
        all.put("csv-tabs", () -> utf8(FILE.replace(',', '\t')));
        all.put("csv-pipes", () -> utf8(FILE.replace(',', '|')));
        all.put("csv-cr", () -> utf8(FILE.replace('\n', '\r')));
        all.put(
                "csv-mixed-ends",
                () -> utf8(HEADER.strip() + "\r\n" + ROW.strip() + "\r" + ROW.strip() + "\u2028" + ROW));
        all.put("csv-quote-open", () -> utf8(HEADER + "\"H-1,网格巡查\n" + ROW));
        all.put("csv-quote-after-cell", () -> utf8(HEADER + "\"H\"x,网格巡查\n"));
        all.put("csv-quotes-only", () -> ascii("\"".repeat(50_001)));
        all.put("csv-commas-only", () -> ascii(",".repeat(1_000_000)));
        all.put("csv-columns-100000", () -> utf8(HEADER.strip() + ",x".repeat(100_000) + "\n" + ROW));
        all.put("csv-cell-4m", () -> utf8(HEADER + ROW.replace("描述", "述".repeat(1_300_000))));
        all.put("csv-rows-5001", () -> utf8(HEADER + ROW.repeat(5_001)));
        all.put("csv-rows-empty-1m", () -> utf8(HEADER + "\n".repeat(1_000_000)));
        all.put("csv-5m-and-1", () -> concat(utf8(FILE), zeros(5 * 1024 * 1024)));
        all.put("csv-row-short", () -> utf8(HEADER + "H-1\n"));
        all.put("csv-row-long", () -> utf8(HEADER + ROW.strip() + ",x,y,z\n"));
        all.put("csv-html", () -> ascii("<html><script>alert(1)</script></html>"));
        all.put("csv-json", () -> ascii("{\"a\":[1,2,3]}"));
        for (String number : new String[] {
            "1e999999999", "-1", "0", "NaN", "Infinity", "0x10", "１２", "1,000", "9".repeat(5_000), "1e-999999999"
        }) {
            String name = number.length() > 20 ? "9s" : number;
            all.put("csv-quantity-" + name, () -> utf8(HEADER + ROW.replace("12", "\"" + number + "\"")));
        }
        for (Map.Entry<String, String> text : Texts.all().entrySet()) {
            if (text.getValue().length() < 2_000) {
                all.put("csv-text-" + text.getKey(), () -> utf8(HEADER + ROW.replace("描述", quoted(text.getValue()))));
                all.put("csv-header-" + text.getKey(), () -> utf8(HEADER.replace("网格", quoted(text.getValue())) + ROW));
            }
        }
        return all;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
