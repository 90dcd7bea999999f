/** The screens' words: message bundles, and the language of the one who asks. Touches no other room. */
package org.chuangwen.language;
