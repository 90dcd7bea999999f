package org.chuangwen.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Pieces that hostile files are made of. */
final class Bytes {

    /** Every file is the same each time. */
    private static final long SEED = 20_261_122;

    private Bytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code FF D8} and so on. */
    static byte[] hex(String hex) {
        String digits = hex.replace(" ", "");
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] zeros(int count) {
        return new byte[count];
    }

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    /** The first part of it, in a hundred. */
    static byte[] cut(byte[] whole, int percent) {
        return Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100));
    }

    static byte[] int4(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] int2(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    /** So many zeros, deflated: a few bytes that become many. */
    static byte[] deflatedZeros(long count) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating =
                new DeflaterOutputStream(small, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] block = new byte[64 * 1024];
            for (long left = count; left > 0; left -= block.length) {
                deflating.write(block, 0, (int) Math.min(block.length, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }

    static byte[] pngChunk(String type, byte[] data) {
        byte[] typed = concat(ascii(type), data);
        CRC32 sum = new CRC32();
        sum.update(typed);
        return concat(int4(data.length), typed, int4((int) sum.getValue()));
    }
}
