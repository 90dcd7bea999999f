package org.chuangwen.rectification;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into pieces, and hands on each as it is full. */
final class Pieces extends OutputStream {

    static final int SIZE = 512 * 1024;

    private final Store store;
    private final byte[] piece = new byte[SIZE];
    private int filled;
    private int place;

    /** Takes a piece. */
    interface Store {
        void put(int place, byte[] bytes) throws IOException;
    }

    Pieces(Store store) {
        this.store = store;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int fits = Math.min(left, SIZE - filled);
            System.arraycopy(bytes, from, piece, filled, fits);
            filled += fits;
            from += fits;
            left -= fits;
            if (filled == SIZE) {
                put();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (filled > 0) {
            put();
        }
    }

    private void put() throws IOException {
        store.put(place++, Arrays.copyOf(piece, filled));
        filled = 0;
    }
}
