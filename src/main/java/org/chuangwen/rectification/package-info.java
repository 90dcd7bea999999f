/**
 * A case from discovery to closing, and its rectification order. Above the worklist; reached by others through
 * {@link org.chuangwen.rectification.Rectification} and {@link org.chuangwen.rectification.CaseBook}.
 */
package org.chuangwen.rectification;
