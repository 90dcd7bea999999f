package org.chuangwen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {

    private static final Pattern CONNECTIONS = Pattern.compile("<max-pool-size>(\\d+)</max-pool-size>");

    /** For the engine's timers, exports and what runs every night: two connections each. */
    private static final int BY_ITSELF = 8;

    @Test
    void shouldHaveTwoConnectionsForEachThread() throws IOException {
        Matcher connections = CONNECTIONS.matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")));
        assertThat(connections.find()).isTrue();

        assertThat(Integer.parseInt(connections.group(1)))
                .isGreaterThanOrEqualTo(2 * (ServerSettings.THREADS + BY_ITSELF));
    }

    @Test
    void shouldTellTheServerHowManyThreads(@TempDir Path folder) throws IOException {
        Path file = ServerSettings.write(folder.resolve("settings"), "127.0.0.1");

        assertThat(Files.readString(file))
                .contains("http-thread-pool.max-thread-pool-size=" + ServerSettings.THREADS + "\n");
    }
}
