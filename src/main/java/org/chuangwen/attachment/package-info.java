/**
 * Photos and papers: checked, photos re-encoded, stored once by the hash of their content. Ground floor: touches
 * {@code identity}, {@code calendar}, {@code database} and {@code problem}; asks the feature that owns a subject who
 * may read its attachments.
 */
package org.chuangwen.attachment;
