package org.chuangwen.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An EXIF block as a camera writes it, byte by byte: a TIFF structure of three directories. */
final class Exif {

    private static final int BYTE = 1;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private final List<Entry> image = new ArrayList<>();
    private final List<Entry> photo = new ArrayList<>();
    private final List<Entry> gps = new ArrayList<>();

    private record Entry(int tag, int type, int count, byte[] value) {}

    Exif orientation(int orientation) {
        image.add(new Entry(
                0x0112, SHORT, 1, littleEndian(2).putShort((short) orientation).array()));
        return this;
    }

    /** @param text as in {@code 2026:03:02 10:20:30} */
    Exif takenAt(String text) {
        photo.add(text(0x9003, text));
        return this;
    }

    /** @param text as in {@code +09:00} */
    Exif offset(String text) {
        photo.add(text(0x9011, text));
        return this;
    }

    /** Degrees, minutes and seconds, each as numerator and denominator. */
    Exif place(char northOrSouth, int[] latitude, char eastOrWest, int[] longitude) {
        gps.add(new Entry(0x0000, BYTE, 4, new byte[] {2, 3, 0, 0}));
        gps.add(text(0x0001, String.valueOf(northOrSouth)));
        gps.add(rationals(0x0002, latitude));
        gps.add(text(0x0003, String.valueOf(eastOrWest)));
        gps.add(rationals(0x0004, longitude));
        return this;
    }

    byte[] asJpegSegment() {
        byte[] tiff = asTiff();
        return ByteBuffer.allocate(6 + tiff.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .array();
    }

    byte[] asTiff() {
        int imageAt = 8;
        int photoAt = imageAt + size(image, 2);
        int gpsAt = photoAt + size(photo, 0);
        List<Entry> first = new ArrayList<>(image);
        first.add(new Entry(0x8769, LONG, 1, littleEndian(4).putInt(photoAt).array()));
        first.add(new Entry(0x8825, LONG, 1, littleEndian(4).putInt(gpsAt).array()));
        ByteBuffer tiff = littleEndian(gpsAt + size(gps, 0));
        tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(imageAt);
        putDirectory(tiff, first);
        putDirectory(tiff, photo);
        putDirectory(tiff, gps);
        return tiff.array();
    }

    private static void putDirectory(ByteBuffer tiff, List<Entry> entries) {
        int valuesAt = tiff.position() + 2 + 12 * entries.size() + 4;
        tiff.putShort((short) entries.size());
        for (Entry entry : entries) {
            tiff.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (entry.value().length <= 4) {
                tiff.put(java.util.Arrays.copyOf(entry.value(), 4));
            } else {
                tiff.putInt(valuesAt);
                for (int i = 0; i < entry.value().length; i++) {
                    tiff.put(valuesAt + i, entry.value()[i]);
                }
                valuesAt += entry.value().length;
            }
        }
        tiff.putInt(0);
        tiff.position(valuesAt);
    }

    private static int size(List<Entry> entries, int more) {
        int values = entries.stream()
                .mapToInt(entry -> entry.value().length <= 4 ? 0 : entry.value().length)
                .sum();
        return 2 + 12 * (entries.size() + more) + 4 + values;
    }

    private static Entry text(int tag, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Entry(tag, ASCII, value.length, value);
    }

    private static Entry rationals(int tag, int[] numbers) {
        ByteBuffer value = littleEndian(4 * numbers.length);
        for (int number : numbers) {
            value.putInt(number);
        }
        return new Entry(tag, RATIONAL, numbers.length / 2, value.array());
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
