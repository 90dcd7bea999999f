package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.FieldErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource({
        "0.001, problem.tooManyDecimals",
        "1.005, problem.tooManyDecimals",
        "0, problem.notPositive",
        "-1, problem.notPositive",
        "1E15, problem.tooLarge",
        "1E999999, problem.tooLarge",
        "1E-999999, problem.tooLarge",
        "100000000000.00, problem.tooLarge"
    })
    void shouldFaultWhatIsNoAmount(String text, String key) {
        FieldErrors errors = new FieldErrors();

        assertThat(Yuan.check("amount", new BigDecimal(text), errors)).isNull();
        assertThat(errors.asList()).extracting(FieldError::key).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.00",
        "1.5, 1.50",
        "86000.00, 86000.00",
        "1.5000, 1.50",
        "1E2, 100.00",
        "99999999999.99, 99999999999.99"
    })
    void shouldGiveTwoDecimals(String text, String amount) {
        assertThat(Yuan.check("amount", new BigDecimal(text), new FieldErrors()))
                .isEqualTo(new BigDecimal(amount));
    }

    @Test
    void shouldAskForWhatIsMissing() {
        FieldErrors errors = new FieldErrors();

        Yuan.check("amount", null, errors);

        assertThat(errors.asList()).extracting(FieldError::key).containsExactly("problem.required");
    }
}
