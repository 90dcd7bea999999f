package org.chuangwen.shell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Addresses of our own style sheets, scripts and drawings. Each carries its content's checksum: a browser may keep the
 * file for long and still never works with an old one after an update.
 */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    @Inject
    private ServletContext context;

    /**
     * @param name a file below {@code resources/chuangwen}
     * @throws IllegalArgumentException if there is none
     */
    public String url(String name) {
        return urls.computeIfAbsent(name, this::address);
    }

    private String address(String name) {
        try (InputStream stream = context.getResourceAsStream("/resources/chuangwen/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No such asset: " + name);
            }
            CRC32 sum = new CRC32();
            sum.update(stream.readAllBytes());
            return context.getContextPath() + "/jakarta.faces.resource/" + name + ".xhtml?ln=chuangwen&v="
                    + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
