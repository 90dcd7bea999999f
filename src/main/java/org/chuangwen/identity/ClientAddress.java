package org.chuangwen.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From which network address a request comes. Before the house stands a proxy: what it says is believed if it is on
 * this machine or named in {@code CHUANGWEN_PROXIES}, and nobody else.
 */
public final class ClientAddress {

    /** The header in which a proxy tells whom it heard. */
    public static final String FORWARDED = "X-Forwarded-For";

    /** Of an IPv6 address the network alone counts: whoever has one has all of it. */
    private static final int NETWORK_BYTES = 8;

    private static final Set<String> PROXIES =
            proxies(System.getProperty("CHUANGWEN_PROXIES", System.getenv("CHUANGWEN_PROXIES")));

    private ClientAddress() {}

    /**
     * The address in its shortest form; null if it tells nothing: this machine itself, or a proxy that does not say.
     *
     * @param remote whom the server hears
     * @param forwarded the header's value, null if there is none. Each proxy adds at the end whom it heard, so that the
     *     last one is what our own proxy saw; all before it anybody could have written.
     */
    public static String of(String remote, String forwarded) {
        return of(remote, forwarded, PROXIES);
    }

    static String of(String remote, String forwarded, Set<String> proxies) {
        InetAddress heard = parse(remote);
        if (heard == null || !isProxy(heard, proxies)) {
            return shortened(heard);
        }
        String[] said = forwarded == null ? new String[0] : forwarded.split(",");
        for (int i = said.length - 1; i >= 0; i--) {
            InetAddress address = parse(said[i].strip());
            if (address == null || !isProxy(address, proxies)) {
                return shortened(address);
            }
        }
        return null;
    }

    private static boolean isProxy(InetAddress address, Set<String> proxies) {
        return address.isLoopbackAddress() || proxies.contains(address.getHostAddress());
    }

    private static String shortened(InetAddress address) {
        if (address == null) {
            return null;
        }
        byte[] bytes = address.getAddress();
        if (bytes.length > Integer.BYTES) {
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has as many bytes as an address", e);
        }
    }

    /** Null for what is no address; names are not looked up. */
    private static InetAddress parse(String text) {
        if (text == null || !text.matches("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}")) {
            return null;
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    static Set<String> proxies(String setting) {
        return setting == null
                ? Set.of()
                : Arrays.stream(setting.split("[,\\s]+"))
                        .map(ClientAddress::parse)
                        .filter(address -> address != null)
                        .map(InetAddress::getHostAddress)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
