/**
 * Who is asking, and what they may see and do. Ground floor: touches {@code organisation}, {@code language} and
 * {@code problem}.
 */
package org.chuangwen.identity;
