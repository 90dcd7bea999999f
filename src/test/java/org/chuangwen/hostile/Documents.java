package org.chuangwen.hostile;

import static org.chuangwen.hostile.Bytes.ascii;
import static org.chuangwen.hostile.Bytes.concat;
import static org.chuangwen.hostile.Bytes.hex;
import static org.chuangwen.hostile.Bytes.random;
import static org.chuangwen.hostile.Bytes.utf8;
import static org.chuangwen.hostile.Bytes.zeros;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Bodies that are no JSON, or too much of it. */
final class Documents {

    private static final int MEGABYTE = 1024 * 1024;

    private Documents() {}

    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> all = new TreeMap<>();
        all.put("json-empty", () -> zeros(0));
        all.put("json-blank", () -> ascii("   "));
        all.put("json-null", () -> ascii("null"));
        all.put("json-true", () -> ascii("true"));
        all.put("json-number", () -> ascii("1"));
        all.put("json-text", () -> ascii("\"x\""));
        all.put("json-array", () -> ascii("[]"));
        all.put("json-array-of-objects", () -> ascii("[{},{}]"));
        all.put("json-empty-object", () -> ascii("{}"));
        all.put("json-open", () -> ascii("{\"comment\":"));
        all.put("json-trailing", () -> ascii("{} {}"));
        all.put("json-single-quotes", () -> ascii("{'comment':'x'}"));
        all.put("json-comment", () -> ascii("{/* x */}"));
        all.put("json-no-quotes", () -> ascii("{comment:1}"));
        all.put("json-names-twice", () -> ascii("{\"outcome\":\"a\",\"outcome\":\"b\",\"outcome\":1}"));
        all.put("json-name-empty", () -> ascii("{\"\":1}"));
        all.put("json-name-1m", () -> ascii("{\"" + "a".repeat(1_000_000) + "\":1}"));
        all.put("json-deep-arrays", () -> ascii("[".repeat(500_000)));
        all.put("json-deep-objects", () -> ascii("{\"a\":".repeat(150_000)));
        all.put(
                "json-deep-data",
                () -> ascii(
                        "{\"outcome\":\"accept\",\"data\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}"));
        all.put("json-wide", () -> ascii("{\"data\":[" + "1,".repeat(400_000) + "1]}"));
        all.put("json-members", Documents::manyMembers);
        all.put("json-collisions", Documents::collisions);
        all.put("json-number-huge", () -> ascii("{\"quantity\":1e1000000000,\"amount\":1e1000000000}"));
        all.put("json-number-tiny", () -> ascii("{\"quantity\":1e-1000000000,\"amount\":1e-1000000000}"));
        all.put("json-number-digits", () -> ascii("{\"quantity\":" + "9".repeat(900_000) + "}"));
        all.put("json-number-bad", () -> ascii("{\"quantity\":0x10,\"amount\":+1}"));
        all.put("json-utf-16", () -> "{\"comment\":\"x\"}".getBytes(StandardCharsets.UTF_16));
        all.put("json-utf-32", () -> "{\"comment\":\"x\"}".getBytes(java.nio.charset.Charset.forName("UTF-32")));
        all.put("json-gb18030", () -> "{\"comment\":\"为什么\"}".getBytes(java.nio.charset.Charset.forName("GB18030")));
        all.put("json-mark", () -> utf8("\uFEFF{\"comment\":\"x\"}"));
        all.put("json-invalid-utf-8", () -> concat(ascii("{\"comment\":\""), hex("C3 28 FF FE"), ascii("\"}")));
        all.put("json-overlong", () -> concat(ascii("{\"comment\":\""), hex("C0 AF E0 80 AF"), ascii("\"}")));
        all.put("json-surrogates", () -> concat(ascii("{\"comment\":\""), hex("ED A0 80"), ascii("\"}")));
        all.put("json-nul", () -> ascii("{\"comment\":\"a\0b\"}"));
        all.put("json-nul-behind", () -> ascii("{}\0\0\0"));
        all.put(
                "json-comment-10m",
                () -> ascii("{\"outcome\":\"accept\",\"comment\":\"" + "a".repeat(10 * MEGABYTE) + "\"}"));
        all.put(
                "json-comment-900k",
                () -> ascii("{\"outcome\":\"accept\",\"comment\":\"" + "a".repeat(900_000) + "\"}"));
        all.put("json-description-10m", () -> ascii("{\"description\":\"" + "a".repeat(10 * MEGABYTE) + "\"}"));
        all.put("json-random", () -> random(5_000));
        all.put("json-xml", () -> ascii("<?xml version=\"1.0\"?><a/>"));
        all.put("json-xml-entity", () -> ascii("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
        all.put("json-yaml", () -> ascii("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]"));
        all.put(
                "json-types",
                () -> ascii(
                        "{\"@type\":\"java.lang.Runtime\",\"@class\":\"java.net.URL\",\"val\":\"http://127.0.0.1:9\"}"));
        all.put(
                "json-wrong-types",
                () -> ascii(
                        "{\"comment\":[1],\"outcome\":{},\"name\":[],\"code\":{},\"reason\":7,\"data\":[],"
                                + "\"kind\":[],\"amount\":\"x\",\"until\":[],\"id\":{},\"rows\":\"x\",\"unit\":[],\"photos\":{}}"));
        all.put("json-proto", () -> ascii("{\"__proto__\":{\"admin\":true},\"constructor\":{\"prototype\":{}}}"));
        all.put(
                "java-serialized",
                () -> concat(hex("AC ED 00 05 73 72 00 11"), ascii("java.util.HashMap"), random(300)));
        all.put("geo-empty", () -> ascii("{\"type\":\"FeatureCollection\"}"));
        all.put("geo-wrong-type", () -> ascii("{\"type\":\"Evil\",\"features\":[]}"));
        all.put("geo-features-text", () -> ascii("{\"type\":\"FeatureCollection\",\"features\":\"x\"}"));
        all.put("geo-features-null", () -> ascii("{\"type\":\"FeatureCollection\",\"features\":[null,1,[]]}"));
        for (String ring : new String[] {
            "[]",
            "[[]]",
            "[[[0,0]]]",
            "[[[0,0],[1,1],[0,0]]]",
            "[[[0,0],[1,0],[1,1],[0,1]]]",
            "[[[999,0],[1,0],[1,1],[999,0]]]",
            "[[[1e400,0],[1,0],[1,1],[1e400,0]]]",
            "[[[\"a\",0],[1,0],[1,1],[\"a\",0]]]",
            "[[[null,null],[1,0],[1,1],[null,null]]]",
            "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]",
            "{\"a\":1}",
            "7",
            "[[[[[[[0]]]]]]]"
        }) {
            all.put("geo-ring-" + Integer.toHexString(ring.hashCode()), () -> ascii(feature(ring)));
        }
        all.put("geo-points-300000", () -> ascii(feature("[[" + "[0,0],".repeat(300_000) + "[0,0]]]")));
        all.put("geo-deep", () -> ascii(feature("[".repeat(20_000) + "]".repeat(20_000))));
        all.put(
                "geo-features-50000",
                () -> ascii("{\"type\":\"FeatureCollection\",\"features\":[" + "{},".repeat(50_000) + "{}]}"));
        return all;
    }

    private static String feature(String coordinates) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"no-such-grid\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}]}";
    }

    private static byte[] manyMembers() {
        StringBuilder members = new StringBuilder("{\"a\":1");
        for (int i = 0; i < 80_000; i++) {
            members.append(",\"m").append(i).append("\":1");
        }
        return ascii(members + "}");
    }

    /** Names with one hash code. */
    private static byte[] collisions() {
        StringBuilder members = new StringBuilder("{\"outcome\":\"x\",\"data\":{\"a\":1");
        for (int i = 0; i < 1 << 14; i++) {
            members.append(",\"");
            for (int bit = 13; bit >= 0; bit--) {
                members.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            members.append("\":1");
        }
        return ascii(members + "}}");
    }
}
