package org.chuangwen.hostile;

import static org.chuangwen.hostile.Bytes.utf8;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * CSV files of units, grids and people. Each names a unit that is not there or breaks a rule, so that none may be taken
 * in.
 */
final class Offices {

    private static final String UNITS = "编码,名称,类别,上级编码,包联社区编码\n";
    private static final String GRIDS = "编码,名称,社区编码,上级网格编码,负责人用户名,网格员用户名\n";
    private static final String PEOPLE = "用户名,姓名,电话,岗位\n";

    /** The most rows that are read. */
    private static final int MOST = 3_000;

    private Offices() {}

    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> all = new TreeMap<>();
        all.put("units-circle", () -> rows(UNITS, MOST, i -> "u" + i + ",名,局,u" + (i + 1) % MOST + ",c" + i));
        // Each row stands below the next one: from the bottom up, and deeper than any office.
        all.put("units-chain", () -> rows(UNITS, MOST, i -> "u" + i + ",名,局,u" + (i + 1) + ",c" + i));
        all.put("units-rows-3001", () -> rows(UNITS, MOST + 1, i -> "u" + i + ",名,局,nowhere,"));
        all.put("units-same-3000", () -> rows(UNITS, MOST, i -> "same,名,局,nowhere,"));
        all.put(
                "units-paired-many",
                () -> rows(UNITS, MOST, i -> "u" + i + ",名,局,nowhere,\"" + "c ".repeat(450) + "\""));
        all.put(
                "units-posts-many",
                () -> rows(PEOPLE, MOST, i -> "u" + i + ",名,,\"" + "网格员@nowhere,".repeat(80) + "\""));
        all.put("units-columns", () -> utf8(UNITS.strip() + ",编码".repeat(25) + "\nu,名,局,nowhere,\n"));
        all.put("units-grids-circle", () -> rows(GRIDS, MOST, i -> "g" + i + ",名,nowhere,g" + (i + 1) % MOST + ",,"));
        Texts.all().forEach((name, text) -> {
            String quoted = "\"" + text.replace("\"", "\"\"") + "\"";
            all.put("units-name-" + name, () -> utf8(UNITS + "hostile," + quoted + ",局,nowhere,\n"));
            all.put("units-post-" + name, () -> utf8(PEOPLE + "hostile,名,,网格员@nowhere；" + quoted + "\n"));
        });
        return all;
    }

    private static byte[] rows(String header, int count, IntFunction<String> row) {
        return utf8(header + IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n")) + "\n");
    }
}
