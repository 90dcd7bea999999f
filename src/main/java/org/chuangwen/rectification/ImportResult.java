package org.chuangwen.rectification;

import java.util.List;

/**
 * What came of an imported file.
 *
 * @param numbers the new cases' numbers, in the order of the file
 */
public record ImportResult(List<String> numbers) {

    public ImportResult {
        numbers = List.copyOf(numbers);
    }

    public int imported() {
        return numbers.size();
    }
}
