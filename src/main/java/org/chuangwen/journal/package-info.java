/**
 * The append-only record of who did what, when, from which state to which, on whose behalf. Ground floor: touches
 * {@code identity} and {@code organisation} only.
 */
package org.chuangwen.journal;
