package org.chuangwen.identity;

/**
 * From where somebody signs in.
 *
 * @param address the client's network address; null if it is not known, or tells nothing
 * @param browser what this browser was given when a person last signed in with it; null if nothing
 */
public record Visitor(String address, String browser) {

    /** Of whom nothing is known. */
    public static final Visitor UNKNOWN = new Visitor(null, null);
}
