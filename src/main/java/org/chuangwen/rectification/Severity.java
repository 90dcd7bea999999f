package org.chuangwen.rectification;

/** How grave a problem is: 一般, 较大, 重大. */
public enum Severity {
    ORDINARY,
    MAJOR,
    GRAVE
}
