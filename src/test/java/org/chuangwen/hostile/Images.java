package org.chuangwen.hostile;

import static org.chuangwen.hostile.Bytes.ascii;
import static org.chuangwen.hostile.Bytes.concat;
import static org.chuangwen.hostile.Bytes.cut;
import static org.chuangwen.hostile.Bytes.deflatedZeros;
import static org.chuangwen.hostile.Bytes.hex;
import static org.chuangwen.hostile.Bytes.int2;
import static org.chuangwen.hostile.Bytes.int4;
import static org.chuangwen.hostile.Bytes.pngChunk;
import static org.chuangwen.hostile.Bytes.random;
import static org.chuangwen.hostile.Bytes.utf8;
import static org.chuangwen.hostile.Bytes.zeros;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** Photos that are none, or more than that. */
final class Images {

    private static final byte[] PNG = hex("89 50 4E 47 0D 0A 1A 0A");
    private static final byte[] END = pngChunk("IEND", zeros(0));
    private static final String SCRIPT = "<html><script>alert(document.domain)</script></html>";

    private Images() {}

    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> all = new TreeMap<>();
        all.put("empty", () -> zeros(0));
        all.put("one-byte", () -> hex("FF"));
        all.put("random-1k", () -> random(1024));
        all.put("random-10m-and-1", () -> random(10 * 1024 * 1024 + 1));
        all.put("zeros-13m", () -> zeros(13 * 1024 * 1024));
        for (int percent : new int[] {1, 10, 50, 90, 99}) {
            all.put("jpeg-cut-" + percent, () -> cut(picture("jpg"), percent));
            all.put("png-cut-" + percent, () -> cut(picture("png"), percent));
        }
        all.put("jpeg-magic-only", () -> hex("FF D8 FF"));
        all.put("jpeg-no-scan", () -> hex("FF D8 FF E0 00 10 4A 46 49 46 00 01 01 00 00 01 00 01 00 00 FF D9"));
        all.put("jpeg-65535", () -> jpegOf(65_535, 65_535, 3));
        all.put("jpeg-0-high", () -> jpegOf(100, 0, 3));
        all.put("jpeg-0-wide", () -> jpegOf(0, 100, 3));
        all.put("jpeg-cmyk", () -> jpegOf(64, 64, 4));
        all.put("jpeg-255-components", () -> jpegOf(64, 64, 255));
        all.put("jpeg-many-scans", Images::manyScans);
        all.put("jpeg-segment-lies", () -> concat(hex("FF D8 FF E1 FF FF"), ascii("Exif"), zeros(10)));
        all.put("jpeg-exif-loop", Images::exifLoop);
        all.put("jpeg-html-behind", () -> concat(picture("jpg"), ascii(SCRIPT)));
        all.put("jpeg-html-comment", () -> comment(ascii(SCRIPT)));
        all.put("jpeg-php-comment", () -> comment(ascii("<?php system($_GET['c']); ?>")));
        all.put("jpeg-zip-behind", () -> concat(picture("jpg"), ascii("PK\u0003\u0004"), random(500)));
        all.put("jpeg-comments-9m", Images::manyComments);
        all.put("png-flood-60000", () -> png(60_000, 60_000, 8, 6, zeros(100)));
        all.put("png-flood-max", () -> png(Integer.MAX_VALUE, Integer.MAX_VALUE, 16, 6, zeros(10)));
        all.put("png-negative", () -> png(-1, -1, 8, 2, zeros(10)));
        all.put("png-zero", () -> png(0, 0, 8, 2, zeros(10)));
        all.put("png-bomb-20000", () -> png(20_000, 20_000, 1, 0, deflatedZeros(20_000L * 2_501)));
        all.put("png-bomb-long-line", () -> png(1_000_000, 60, 8, 6, deflatedZeros(60L * 4_000_001)));
        all.put("png-data-too-much", () -> png(8, 8, 8, 2, deflatedZeros(300_000_000L)));
        all.put("png-depth-3", () -> png(8, 8, 3, 2, deflatedZeros(1000)));
        all.put("png-colour-7", () -> png(8, 8, 8, 7, deflatedZeros(1000)));
        all.put("png-no-palette", () -> png(8, 8, 8, 3, deflatedZeros(72)));
        all.put("png-no-data", () -> concat(PNG, header(8, 8, 8, 2), END));
        all.put("png-no-header", () -> concat(PNG, END));
        all.put("png-bad-sum", () -> concat(PNG, int4(13), ascii("IHDR"), zeros(13), int4(1), END));
        all.put("png-chunk-2g", () -> concat(PNG, int4(Integer.MAX_VALUE), ascii("IDAT"), zeros(20)));
        all.put("png-text-bomb", () -> withChunk("zTXt", concat(ascii("c\0\0"), deflatedZeros(200_000_000L))));
        all.put("png-profile-bomb", () -> withChunk("iCCP", concat(ascii("p\0\0"), deflatedZeros(200_000_000L))));
        all.put("png-script-text", () -> withChunk("tEXt", ascii("Comment\0" + SCRIPT)));
        all.put("png-animated", () -> withChunk("acTL", concat(int4(1_000_000), int4(0))));
        all.put("png-html-behind", () -> concat(picture("png"), ascii(SCRIPT)));
        all.put("gif-js", () -> ascii("GIF89a/*" + "\0".repeat(20) + "*/=1;alert(1)//"));
        all.put("gif-65535", () -> concat(ascii("GIF89a"), hex("FF FF FF FF 00 00 00 3B")));
        all.put("gif-plain", () -> picture("gif"));
        all.put("bmp-plain", () -> picture("bmp"));
        all.put(
                "bmp-flood",
                () -> concat(ascii("BM"), zeros(12), hex("28000000 FFFFFF7F FFFFFF7F 0100 2000"), zeros(24)));
        all.put("tiff-loop", () -> hex("49 49 2A 00 08 00 00 00 00 00 08 00 00 00"));
        all.put("webp-cut", () -> concat(ascii("RIFF"), hex("FFFFFF7F"), ascii("WEBPVP8 ")));
        all.put("webp-flood", () -> webp(hex("02 00 00 00 FE FF FF FE FF FF")));
        all.put("webp-animated", () -> webp(hex("02 00 00 00 07 00 00 07 00 00")));
        all.put("webp-lossless-junk", () -> concat(ascii("RIFF"), hex("40000000"), ascii("WEBPVP8L"), random(60)));
        all.put(
                "svg-script",
                () -> utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>1</script></svg>"));
        all.put(
                "svg-entities",
                () -> utf8("<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>"));
        all.put("html", () -> ascii("<!DOCTYPE html>" + SCRIPT));
        all.put("html-after-magic", () -> concat(hex("FF D8 FF E0"), ascii(SCRIPT)));
        all.put("pdf-header-only", () -> ascii("%PDF-1.7\n"));
        all.put(
                "pdf-javascript",
                () -> ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF"));
        all.put("pdf-html", () -> ascii(SCRIPT + "\n%PDF-1.4\n%%EOF"));
        all.put("pdf-deep", () -> ascii("%PDF-1.4\n1 0 obj " + "[".repeat(100_000) + "\n%%EOF"));
        all.put("exe", () -> concat(ascii("MZ"), random(2_000)));
        all.put("elf", () -> concat(hex("7F 45 4C 46"), random(2_000)));
        all.put("shell", () -> ascii("#!/bin/sh\nrm -rf /\n"));
        all.put("zip", () -> concat(ascii("PK\u0003\u0004"), random(2_000)));
        all.put("java-object", () -> concat(hex("AC ED 00 05 73 72"), random(500)));
        all.put("mp4", () -> concat(int4(24), ascii("ftypisom"), random(500)));
        all.put("heic", () -> concat(int4(24), ascii("ftypheic"), random(500)));
        all.put("ico", () -> concat(hex("00 00 01 00 FF FF"), random(500)));
        return all;
    }

    /** A picture that is one. */
    static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, x * 1_031 + y * 65_537);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height, int depth, int colour) {
        return pngChunk("IHDR", concat(int4(width), int4(height), new byte[] {(byte) depth, (byte) colour, 0, 0, 0}));
    }

    private static byte[] png(int width, int height, int depth, int colour, byte[] data) {
        return concat(PNG, header(width, height, depth, colour), pngChunk("IDAT", data), END);
    }

    private static byte[] withChunk(String type, byte[] data) {
        return concat(PNG, header(8, 8, 8, 2), pngChunk(type, data), pngChunk("IDAT", deflatedZeros(8 * 25)), END);
    }

    /** A JPEG whose frame says so, with the rest of a real one behind it. */
    private static byte[] jpegOf(int width, int height, int components) {
        byte[] real = picture("jpg");
        int frame = find(real, hex("FF C0"));
        byte[] specifications = new byte[3 * components];
        for (int i = 0; i < components; i++) {
            specifications[3 * i] = (byte) (i + 1);
            specifications[3 * i + 1] = 0x11;
        }
        byte[] own = concat(
                hex("FF C0"),
                int2(8 + specifications.length),
                new byte[] {8},
                int2(height),
                int2(width),
                new byte[] {(byte) components},
                specifications);
        int length = ((real[frame + 2] & 0xFF) << 8) + (real[frame + 3] & 0xFF);
        return concat(
                java.util.Arrays.copyOf(real, frame),
                own,
                java.util.Arrays.copyOfRange(real, frame + 2 + length, real.length));
    }

    private static byte[] manyScans() {
        byte[] start =
                concat(hex("FF D8 FF C2"), int2(11), new byte[] {8}, int2(16_000), int2(3_000), hex("01 01 11 00"));
        byte[] scan = hex("FF DA 00 08 01 01 00 00 3F 00 00");
        byte[][] scans = new byte[20_001][];
        java.util.Arrays.fill(scans, scan);
        scans[0] = start;
        return concat(concat(scans), hex("FF D9"));
    }

    private static byte[] exifLoop() {
        byte[] tiff =
                concat(ascii("MM"), hex("00 2A 00 00 00 08 00 01 87 69 00 04 00 00 00 01 00 00 00 08 00 00 00 08"));
        byte[] exif = concat(ascii("Exif\0\0"), tiff);
        byte[] real = picture("jpg");
        return concat(
                hex("FF D8 FF E1"), int2(exif.length + 2), exif, java.util.Arrays.copyOfRange(real, 2, real.length));
    }

    private static byte[] comment(byte[] text) {
        byte[] real = picture("jpg");
        return concat(
                hex("FF D8 FF FE"), int2(text.length + 2), text, java.util.Arrays.copyOfRange(real, 2, real.length));
    }

    private static byte[] manyComments() {
        byte[] real = picture("jpg");
        byte[][] parts = new byte[142][];
        parts[0] = hex("FF D8");
        for (int i = 1; i < parts.length - 1; i++) {
            parts[i] = concat(hex("FF FE FF FF"), zeros(65_533));
        }
        parts[parts.length - 1] = java.util.Arrays.copyOfRange(real, 2, real.length);
        return concat(parts);
    }

    private static byte[] webp(byte[] extended) {
        return concat(ascii("RIFF"), hex("16000000"), ascii("WEBPVP8X"), hex("0A000000"), extended);
    }

    private static int find(byte[] in, byte[] what) {
        for (int i = 0; i < in.length - 1; i++) {
            if (in[i] == what[0] && in[i + 1] == what[1]) {
                return i;
            }
        }
        throw new IllegalStateException("Not a baseline JPEG");
    }
}
