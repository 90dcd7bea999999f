package org.chuangwen.attachment;

/** In which size a photo is read. A PDF has no thumbnail. */
public enum Variant {
    FULL,
    THUMBNAIL
}
