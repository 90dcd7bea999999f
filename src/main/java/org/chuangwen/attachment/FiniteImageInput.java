package org.chuangwen.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file that ends. Readers ask for more behind the end of a broken file and take the silence for zeros; the one of
 * WebP could be kept busy with that for minutes by a file of forty bytes.
 */
final class FiniteImageInput extends MemoryCacheImageInputStream {

    private static final int PATIENCE = 1_000;

    private int askedBehindEnd;

    FiniteImageInput(byte[] content) {
        super(new ByteArrayInputStream(content));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return counted(super.read(target, offset, length));
    }

    private int counted(int result) throws IIOException {
        if (result < 0 && ++askedBehindEnd > PATIENCE) {
            throw new IIOException("The file ends before its image");
        }
        return result;
    }
}
