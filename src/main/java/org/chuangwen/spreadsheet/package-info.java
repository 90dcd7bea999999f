/**
 * Tables as files: what somebody saved from Excel or as CSV is read into rows of text, bounded in every direction.
 * Ground floor: touches {@code problem} only.
 */
package org.chuangwen.spreadsheet;
