package org.chuangwen.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends a request byte by byte, as no client would. */
final class Wire {

    private static final int MOST = 2 * 1024 * 1024;

    private Wire() {}

    /**
     * What came back, headers and all; empty if the connection was closed without a word.
     *
     * @throws SocketTimeoutException if there was neither an answer nor an end in time
     */
    static String send(URI address, byte[] request, Duration patience) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
            socket.setSoTimeout((int) patience.toMillis());
            OutputStream out = socket.getOutputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                out.write(request);
                out.flush();
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[8_192];
                int read = in.read(buffer);
                while (read >= 0 && answer.size() < MOST) {
                    answer.write(buffer, 0, read);
                    read = in.read(buffer);
                }
            } catch (SocketTimeoutException e) {
                if (answer.size() == 0) {
                    throw e;
                }
            } catch (SocketException e) {
                // Reset: the server would hear no more of it, which is an answer.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
