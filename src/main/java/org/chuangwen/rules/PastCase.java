package org.chuangwen.rules;

import java.util.List;
import java.util.Map;

/**
 * Something that was decided before and on which a draft is tried out.
 *
 * @param number the business number
 * @param what what it was about, in a few words
 * @param page where to look it up, null if the one who asks may not
 * @param facts by the names of the table's inputs: texts or numbers; what was not known is left out
 * @param decided what people decided, in the order of the table's outputs
 */
public record PastCase(String number, String what, String page, Map<String, Object> facts, List<String> decided) {}
