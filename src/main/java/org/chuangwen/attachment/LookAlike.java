package org.chuangwen.attachment;

/**
 * A photo that looks like another one.
 *
 * @param distance in how many of 64 bits the two differ; 0 is the same picture
 */
public record LookAlike(Attachment photo, int distance) {}
