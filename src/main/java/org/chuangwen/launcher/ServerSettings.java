package org.chuangwen.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server is told before it boots. */
public final class ServerSettings {

    private static final String SERVER = "set configs.config.server-config.";
    private static final String HTTP = SERVER + "network-config.protocols.protocol.http-listener.http.";

    /**
     * How many requests are worked on at once; others wait for their turn. A step may need a second connection to the
     * database while it holds one, the engine its own and ours beside it: were there as many threads as connections,
     * each could wait for another's. That twice as many fit, and some for what the system does by itself, is tested.
     */
    static final int THREADS = 32;

    private ServerSettings() {}

    /**
     * Writes the file that the server reads with {@code --prebootcommandfile}.
     *
     * @param address on which the server listens
     * @return the file
     */
    public static Path write(Path file, String address) throws IOException {
        return Files.writeString(file, String.join("\n", commands(address)) + "\n", StandardCharsets.US_ASCII);
    }

    private static List<String> commands(String address) {
        return List.of(
                // Whether the browser speaks TLS to the proxy before us: cookies are then for TLS only.
                HTTP + "scheme-mapping=X-Forwarded-Proto",
                // Nobody needs to know which server of which version this is, or to have a request read back to them.
                HTTP + "server-header=false",
                HTTP + "trace-enabled=false",
                // A body that comes with a GET or DELETE is passed over. Refused by the server itself, the connection
                // would be closed on a client that is still sending, and in one of twenty cases the answer be lost.
                HTTP + "allow-payload-for-undefined-http-methods=true",
                SERVER + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=" + THREADS,
                SERVER + "network-config.network-listeners.network-listener.http-listener.address=" + address,
                // One node copies its sessions to nobody; left on, every request would log that it failed to.
                SERVER + "availability-service.availability-enabled=false",
                // Beans are ours and those of libraries that say so; to search the others for some costs a second.
                SERVER + "cdi-service.enable-implicit-cdi=false");
    }
}
